import { Readable } from 'node:stream'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { countedBody } from '@/lib/platform/http/body'
import { ownFields } from '@/lib/platform/http/form-fields'
import { MAX_FILE_BYTES, MAX_FILES } from './rules'

export interface ReceivedFile {
  /** Name of the input it came from. */
  field: string
  name: string
  source: AsyncIterable<Uint8Array>
  isComplete: () => boolean
}

/** Limits of the text fields. */
export interface TextLimits {
  fields: number
  bytes: number
}

const LITTLE_TEXT: TextLimits = { fields: 5, bytes: 1000 }

/** All files of a form and its texts. The server itself ends a request after five minutes. */
const WHOLE_FORM = { bytes: MAX_FILES * MAX_FILE_BYTES + 1024 * 1024, ms: 5 * 60_000 }

/**
 * Parses a multipart form: collects its texts and passes its files one by one to `take` as streams, which
 * must be read to their end. No file is buffered in memory or in a temporary file. Returns the texts after
 * the request has ended; throws if it was cut off.
 */
export async function receiveFiles(
  request: Request,
  take: (file: ReceivedFile, texts: FormData) => Promise<void>,
  { text = LITTLE_TEXT, bytes = WHOLE_FORM.bytes }: { text?: TextLimits; bytes?: number } = {},
): Promise<FormData> {
  const type = request.headers.get('content-type')
  if (!type?.startsWith('multipart/form-data')) throw new Error('not a multipart form')
  const parser = new Busboy({
    headers: { 'content-type': type },
    // One byte more than allowed, to tell a file of exactly the limit from a larger one.
    limits: {
      files: MAX_FILES,
      fileSize: MAX_FILE_BYTES + 1,
      fields: text.fields,
      fieldSize: text.bytes,
      parts: MAX_FILES + text.fields,
    },
  })
  const body = Readable.from(countedBody(request, { ...WHOLE_FORM, bytes }))
  const open = new Set<BusboyFileStream>()
  const texts = new FormData()
  let queue = Promise.resolve()
  let failure: unknown

  await new Promise<void>((resolve, reject) => {
    parser.on('field', (field: string, value: string) => texts.append(field, value))
    parser.on('file', (field: string, stream: BusboyFileStream, name: string | undefined) => {
      if (!name) {
        stream.resume()
        return
      }
      open.add(stream)
      stream.on('close', () => open.delete(stream))
      // The reader gets the error; a stream still in the queue has no reader yet.
      stream.on('error', () => undefined)
      queue = queue
        // An unfinished reader must not destroy the stream: the parser would wait for it for ever.
        .then(() =>
          take(
            {
              field,
              name,
              source: stream.iterator({ destroyOnReturn: false }),
              isComplete: () => !body.errored,
            },
            texts,
          ),
        )
        .catch((error: unknown) => {
          failure ??= error
        })
        // Drain a refused file, or the files behind it would never arrive.
        .then(() => void stream.resume())
    })
    parser.on('finish', () => resolve())
    parser.on('error', reject)
    body.on('error', (error) => {
      // The parser does not end the file it was reading, and its reader would wait for ever.
      for (const stream of open) stream.destroy(error)
      parser.destroy(error)
      reject(error)
    })
    body.pipe(parser)
  }).finally(() => queue)
  await queue
  if (failure) throw failure
  return ownFields(texts)
}
