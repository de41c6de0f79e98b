import { setTimeout as sleep } from 'node:timers/promises'
import { HOSTILE } from '../../tests/corpus/hostile-set'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { startServer } from '../serve/server'
import { onOwnDatabase } from './data/own-database'
import { reporters, untilExamined } from './data/reporter'
import { sendFile, type Target } from './data/send-file'

const PORT = 3979
/** Pages of a reporter who writes meanwhile, with a pause between them. */
const PAUSE_MS = 20
const ALONE = 200
const ROUNDS = 3

/**
 * How long a page of the reporter's form takes alone, and beside the examination of every hostile file of the
 * corpus, in turn; the medians of the best round of each. Goal: within 20 % of each other.
 */
export async function measure(): Promise<{ what: string; value: string }[]> {
  const settings = {
    WBS_MODE: 'demo',
    NODE_ENV: 'production',
    PORT: String(PORT),
    APP_URL: `http://localhost:${PORT}`,
  }
  return onOwnDatabase(settings, async () => {
    const reporter = await (await reporters(PORT))()
    const page = await reporter.newCase()
    const files = await Promise.all(HOSTILE.map(async ({ make }) => Buffer.from(await make())))
    if (!isBuildCurrent()) await buildApp()
    const server = await startServer('start', '127.0.0.1', PORT)
    try {
      const alone: Times[] = []
      const beside: Times[] = []
      let examined = 0
      await timed(page, () => examined++ < ALONE)
      for (let round = 0; round < ROUNDS; round += 1) {
        let asked = 0
        alone.push(await timed(page, () => asked++ < ALONE))
        examined = 0
        // A draft takes few files; made here, they cost the pages beside nothing.
        const targets: Target[] = []
        for (const _ of files) targets.push(await reporter.newCase())
        const sending = (async () => {
          for (const [index, bytes] of files.entries()) {
            const target = targets[index]
            if (bytes.length === 0 || !target) continue
            await sendFile(target, `berkas-${index}`, bytes, 'growing').catch(() => undefined)
            examined += 1
          }
          await untilExamined()
        })()
        let over = false
        void sending.finally(() => {
          over = true
        })
        beside.push(await timed(page, () => !over))
        await sending
      }
      const [one, other] = [best(alone), best(beside)]
      const more = (a: number, b: number) => `${b >= a ? '+' : ''}${((b / a - 1) * 100).toFixed(0)} %`
      return [
        { what: 'a page of the form alone: median, p95', value: words(one) },
        { what: `the same beside ${examined} hostile files: median, p95`, value: words(other) },
        {
          what: 'difference of the medians, of p95 (goal 20 %)',
          value: `${more(one.median, other.median)}, ${more(one.p95, other.p95)}`,
        },
      ]
    } finally {
      await server.stop()
    }
  })
}

interface Times {
  median: number
  p95: number
  count: number
}

async function timed({ origin, aduanId, cookie }: Target, more: () => boolean): Promise<Times> {
  const times: number[] = []
  while (more()) {
    const started = performance.now()
    const answer = await fetch(`${origin}/aduan/baru/${aduanId}/1`, {
      headers: { cookie },
      redirect: 'manual',
    })
    await answer.text()
    if (answer.status !== 200) throw new Error(`the page answered ${answer.status}`)
    times.push(performance.now() - started)
    await sleep(PAUSE_MS)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), count: times.length }
}

const best = (rounds: readonly Times[]) =>
  rounds.reduce((one, other) => (other.median < one.median ? other : one), {
    median: Infinity,
    p95: 0,
    count: 0,
  })

const words = ({ median, p95, count }: Times) =>
  `${median.toFixed(0)} ms, ${p95.toFixed(0)} ms (${count} pages)`
