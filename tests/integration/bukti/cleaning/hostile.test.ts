import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, describe, expect, it } from 'vitest'
import { limits, SandboxStopped } from '@/lib/bukti/cleaning/sandbox'
import { sized } from '@/tests/world/size'
import { CORPUS, example } from '../../../corpus'
import { cleaner } from '../../../corpus/cleaner'
import * as hostile from '../../../corpus/hostile'
import { zip } from '../../../corpus/office'
import { pdf } from '../../../corpus/pdf'
import { examine, run } from './run'

const inOneProcess = cleaner()
afterAll(inOneProcess.end)

const HTML = '<html><script>alert(1)</script></html>'
const SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)])

describe('a file that is no evidence is refused with its true reason, whatever its name', () => {
  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['a page of HTML', 'web-page', () => Buffer.from(HTML)],
    ['a drawing with a script', 'web-page', () => Buffer.from(SVG)],
    ['a program', 'program', () => EXE],
    ['an archive', 'archive', () => zip({ 'a.exe': EXE })],
    ['a mail', 'email', () => Buffer.from('From: a@b.id\r\nTo: c@d.id\r\nSubject: x\r\n\r\nisi')],
    ['bytes without a meaning', 'unknown-type', () => Buffer.alloc(500, 1)],
    ['nothing but spaces', 'unknown-type', () => Buffer.alloc(500, 0x20)],
  ])('%s: %s', async (_what, reason, make) => {
    const { answer, bytes } = await examine(await make())
    expect(answer).toEqual({ kind: 'refused', reason })
    expect(bytes.length).toBe(0)
  })
})

describe('of a file of two kinds only one remains', () => {
  it.each<[string, () => Promise<Buffer>, string]>([
    ['foto.jpg', () => hostile.polyglot(HTML), '<script'],
    ['foto.jpg', async () => hostile.polyglot(await zip({ 'a.html': HTML })), 'PK'],
    ['surat.pdf', async () => Buffer.concat([await pdf(), await zip({ 'a.html': HTML })]), 'PK\x03\x04'],
    ['surat.pdf', async () => Buffer.concat([await pdf(), Buffer.from(HTML)]), '<script'],
    [
      'layar.png',
      async () => Buffer.concat([Buffer.from(await example('layar.png').make()), Buffer.from(HTML)]),
      '<script',
    ],
    [
      'suara.mp3',
      async () => Buffer.concat([Buffer.from(await example('suara.mp3').make()), Buffer.from(HTML)]),
      '<script',
    ],
    [
      'video.mp4',
      async () => Buffer.concat([Buffer.from(await example('video.mp4').make()), Buffer.from(HTML)]),
      '<script',
    ],
  ])('%s (%#)', async (_name, make, trace) => {
    const { answer, bytes } = await examine(await make())
    if (answer.kind === 'examined' && answer.noCleanCopy === null) expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.includes(trace)).toBe(false)
  })
})

describe('a file that would exhaust memory or time is refused first', () => {
  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['a PNG of 30000 x 30000 pixels', () => hostile.hugePng(30_000)],
    ['a JPEG that claims 65500 x 65500', () => hostile.lyingJpeg()],
    ['a flat bomb', () => hostile.docxBomb(170_000_000)],
    ['a part that says ten bytes and unfolds to 170 million', () => hostile.lyingEntry()],
    ['3500 parts', () => hostile.manyEntries()],
    ['a part with a path outside', () => hostile.outside('../../etc/cron.d/x')],
    ['a part with an absolute path', () => hostile.outside('/etc/passwd')],
  ])('%s', async (_what, make) => {
    const { answer, bytes } = await examine(await make())
    expect(answer).toMatchObject({ kind: 'refused' })
    expect(bytes.length).toBe(0)
  })

  it('expanding entities leave no clean copy', async () => {
    const { answer } = await examine(await hostile.entities())
    expect(answer).toMatchObject({ kind: 'examined', noCleanCopy: 'cleaning-failed', parts: [] })
  })

  it('an archive inside a letter is never opened, and not copied', async () => {
    const { answer, bytes } = await examine(await hostile.nestedBomb())
    expect(answer).toMatchObject({ kind: 'examined', noCleanCopy: null })
    expect(answer.kind === 'examined' && answer.findings).toContain('berkas-di-dalam')
    expect(bytes.length).toBeLessThan(100_000)
  })
})

it('a parser that never ends is stopped at its time limit, and the server keeps answering', async () => {
  expect(limits).toMatchObject({ timeMs: 10_000, examineMs: 30_000, workedS: 9 })
  const inEarnest = { ...limits }
  Object.assign(limits, { timeMs: 2_000, workedS: 1.8 })
  const file = await hostile.endlessPdf()
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const started = performance.now()
  const job = { kind: 'page', type: 'application/pdf', page: 1, width: 1200, watermark: null } as const
  const error = await run(job, file, 1).catch((reason: unknown) => reason)
  const ms = performance.now() - started
  delay.disable()
  Object.assign(limits, inEarnest)
  expect(error).toBeInstanceOf(SandboxStopped)
  // On a fast machine it may reach its memory limit first; on a busy one it may not have had its share of
  // time.
  expect(error).toMatchObject({ why: expect.stringMatching(/^(time|busy|memory)$/) })
  if (error instanceof SandboxStopped && error.why !== 'memory') expect(ms).toBeGreaterThan(1_900)
  expect(ms).toBeLessThan(15_000)
  // A server waiting for the parser would not have run its loop; on an idle machine it runs a hundred times a
  // second.
  expect(delay.count).toBeGreaterThan(20)
})

describe('a truncated file is refused, has no clean copy, or one that still opens', () => {
  // By day each file is cut in one place, every second nearer to its end.
  const places = (index: number) => sized([index % 2 === 0 ? 0.5 : 0.9], [0.5, 0.9])
  it.each(CORPUS.flatMap(({ name, make }, at) => places(at).map((share) => ({ name, make, share }))))(
    '$name at $share',
    async ({ make, share }) => {
      const whole = await make()
      const { answer, bytes } = await inOneProcess.examine(
        whole.subarray(0, Math.floor(whole.length * share)),
      )
      if (answer.kind === 'refused') expect(bytes.length).toBe(0)
      else if (answer.kind === 'examined' && answer.noCleanCopy === null) {
        const again = await inOneProcess.examine(bytes)
        expect(again.answer).toMatchObject({ kind: 'examined', noCleanCopy: null, findings: [] })
      } else expect(bytes.length).toBe(0)
    },
  )
})
