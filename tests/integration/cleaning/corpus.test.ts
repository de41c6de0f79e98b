import { describe, expect, it } from 'vitest'
import type { Answer, Job } from '@/lib/cleaning/protocol'
import { inSandbox } from '@/lib/cleaning/sandbox'
import { CORPUS } from '../../corpus'
import { survivors } from '../../corpus/marker'

async function* pieces(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 50_000) yield content.subarray(at, at + 50_000)
}

async function run(job: Job, file: Buffer): Promise<{ answer: Answer; bytes: Buffer }> {
  return inSandbox(job, pieces(file), async (answer, part) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of part) chunks.push(chunk)
    return { answer, bytes: Buffer.concat(chunks) }
  })
}

describe.each(CORPUS)('$name', ({ name, make, type }) => {
  it('carries markers, and its clean copy none', async () => {
    const original = await make()
    expect(survivors(original)).not.toEqual([])
    const extension = name.split('.').pop() ?? ''
    const { answer, bytes } = await run({ kind: 'examine', extension }, original)
    expect(answer).toMatchObject({ kind: 'examined', noCleanCopy: null, parts: [{ type }] })
    expect(survivors(bytes)).toEqual([])
  })
})
