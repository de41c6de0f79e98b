// Runs in its own process, one per file: no network, no environment, no writing, killed after ten seconds.
import type { Answer, Job } from '../protocol.ts'
import { examine } from './examine.ts'

// Standard output is for the answer only; parsers that print messages would corrupt it.
for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) console[level] = () => undefined

const job = JSON.parse(process.argv[2] ?? '') as Job
const input = await readInput()
const { answer, parts } = await carryOut(job, input)
await write(answer, parts)

async function carryOut(task: Job, file: Uint8Array): Promise<{ answer: Answer; parts: Uint8Array[] }> {
  if (task.kind === 'examine') return examine(file)
  if (task.kind === 'preview') {
    const { bytes, pages } = await (await import('./ooxml.ts')).previewOfOoxml(file)
    const parts = [{ type: 'application/pdf', length: bytes.length }]
    return { answer: { kind: 'preview', pages, parts }, parts: [bytes] }
  }
  const { countPages, renderPage } = await import('./page.ts')
  if (task.kind === 'count')
    return { answer: { kind: 'count', pages: await countPages(file), parts: [] }, parts: [] }
  const image = await renderPage(file, task)
  return { answer: { kind: 'page', parts: [{ type: 'image/webp', length: image.length }] }, parts: [image] }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

async function write(answer: Answer, parts: Uint8Array[]): Promise<void> {
  const header = Buffer.from(JSON.stringify(answer))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  for (const bytes of [length, header, ...parts]) {
    await new Promise<void>((resolve) => {
      process.stdout.write(bytes, () => resolve())
    })
  }
}
