import { Readable } from 'node:stream'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { MAX_FILE_BYTES, MAX_FILES } from './rules'

export interface ReceivedFile {
  name: string
  source: AsyncIterable<Uint8Array>
  isComplete: () => boolean
}

/**
 * Reads the files of a multipart form one after the other as streams; `take` must read each to its end. Nothing is
 * collected in memory or written to a temporary file. Returns when the request has ended; throws when it was cut off.
 */
export async function receiveFiles(
  request: Request,
  take: (file: ReceivedFile) => Promise<void>,
): Promise<void> {
  const type = request.headers.get('content-type')
  if (!request.body || !type?.startsWith('multipart/form-data')) throw new Error('not a form with files')
  const parser = new Busboy({
    headers: { 'content-type': type },
    // One byte more than allowed, so that a file of exactly the limit is told from one that is larger.
    limits: {
      files: MAX_FILES,
      fileSize: MAX_FILE_BYTES + 1,
      fields: 5,
      fieldSize: 1000,
      parts: MAX_FILES + 5,
    },
  })
  const body = Readable.from(request.body)
  const open = new Set<BusboyFileStream>()
  let queue = Promise.resolve()
  let failure: unknown

  await new Promise<void>((resolve, reject) => {
    parser.on('file', (_field: string, stream: BusboyFileStream, name: string | undefined) => {
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
          take({
            name,
            source: stream.iterator({ destroyOnReturn: false }),
            isComplete: () => !body.errored,
          }),
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
}
