import { Readable } from 'node:stream'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { MAX_FILE_BYTES, MAX_FILES } from './rules'

export interface ReceivedFile {
  /** Name of the input it came from. */
  field: string
  name: string
  source: AsyncIterable<Uint8Array>
  isComplete: () => boolean
}

/** How much text may come along with the files. */
export interface TextLimits {
  fields: number
  bytes: number
}

const LITTLE_TEXT: TextLimits = { fields: 5, bytes: 1000 }

/**
 * Reads a multipart form: its texts at once, its files one after the other as streams; `take` must read each to its end.
 * No file is collected in memory or written to a temporary place. Returns the texts when the request has ended; throws
 * when it was cut off.
 */
export async function receiveFiles(
  request: Request,
  take: (file: ReceivedFile, texts: FormData) => Promise<void>,
  text: TextLimits = LITTLE_TEXT,
): Promise<FormData> {
  const type = request.headers.get('content-type')
  if (!request.body || !type?.startsWith('multipart/form-data')) throw new Error('not a form with files')
  const parser = new Busboy({
    headers: { 'content-type': type },
    // One byte more than allowed, so that a file of exactly the limit is told from one that is larger.
    limits: {
      files: MAX_FILES,
      fileSize: MAX_FILE_BYTES + 1,
      fields: text.fields,
      fieldSize: text.bytes,
      parts: MAX_FILES + text.fields,
    },
  })
  const body = Readable.from(request.body)
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
      // Told to whoever reads it; one that still waits for its turn has nobody yet.
      stream.on('error', () => undefined)
      queue = queue
        // A file that is not read to its end must not end its stream: the parser would wait for it for ever.
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
        // What was refused is read to its end, or the files behind it would never come.
        .then(() => void stream.resume())
    })
    parser.on('finish', () => resolve())
    parser.on('error', reject)
    body.on('error', (error) => {
      // The parser leaves a file that it was in the middle of as it is, and who reads it would wait for ever.
      for (const stream of open) stream.destroy(error)
      parser.destroy(error)
      reject(error)
    })
    body.pipe(parser)
  }).finally(() => queue)
  await queue
  if (failure) throw failure
  return texts
}
