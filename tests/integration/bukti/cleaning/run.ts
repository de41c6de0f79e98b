import type { Answer, Job } from '@/lib/bukti/cleaning/protocol'
import { inSandbox, SandboxStopped } from '@/lib/bukti/cleaning/sandbox'

/** A file in pieces, as a store returns it. */
export async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 50_000) yield content.subarray(at, at + 50_000)
}

/** Within the time after which a test counts as hanging. */
const TRIES = 8

/**
 * The sandbox's answer about a file, with the bytes it produced; retried if the machine had no time for it,
 * as an examination does.
 */
export async function run(
  job: Job,
  file: Uint8Array,
  tries = TRIES,
): Promise<{ answer: Answer; bytes: Buffer }> {
  try {
    return await once(job, file)
  } catch (error) {
    if (error instanceof SandboxStopped && error.why === 'busy' && tries > 1) return run(job, file, tries - 1)
    throw error
  }
}

function once(job: Job, file: Uint8Array): Promise<{ answer: Answer; bytes: Buffer }> {
  return inSandbox(job, pieces(file), async (answer, part) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of part) chunks.push(chunk)
    return { answer, bytes: Buffer.concat(chunks) }
  })
}

/** The answer about a file, with its clean copy. */
export function examine(file: Uint8Array, tries = TRIES) {
  return run({ kind: 'examine' }, file, tries)
}
