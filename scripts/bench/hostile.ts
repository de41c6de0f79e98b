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
 * How long a page of the reporter's form takes alone, while every hostile file of the corpus is sent, and
 * while they are examined after that, in turn; the medians of the best round of each. Goal: examinations add
 * at most 20 %.
 */
export async function measure(): Promise<{ what: string; value: string }[]> {
  const settings = {
    WBS_MODE: 'demo',
    NODE_ENV: 'production',
    PORT: String(PORT),
    APP_URL: `http://localhost:${PORT}`,
  }
  return onOwnDatabase(settings, async () => {
    const newReporter = await reporters(PORT)
    const page = await (await newReporter()).newCase()
    const files = await Promise.all(HOSTILE.map(async ({ make }) => Buffer.from(await make())))
    if (!isBuildCurrent()) await buildApp()
    const server = await startServer('start', '127.0.0.1', PORT)
    try {
      const alone: Times[] = []
      const sent: Times[] = []
      const beside: Times[] = []
      let asked = 0
      let count = 0
      await timed(page, () => asked++ < ALONE)
      for (let round = 0; round < ROUNDS; round += 1) {
        asked = 0
        alone.push(await timed(page, () => asked++ < ALONE))
        // A draft takes few files; made here, they cost the pages beside nothing.
        const targets: Target[] = []
        const sender = await newReporter()
        for (const _ of files) targets.push(await sender.newCase())
        const sending = sendAll(files, targets)
        sent.push(await timedDuring(page, sending))
        count = await sending
        beside.push(await timedDuring(page, untilExamined()))
      }
      const [one, during, other] = [best(alone), best(sent), best(beside)]
      return [
        { what: 'a page of the form alone: median, p95', value: words(one) },
        { what: `the same while ${count} hostile files are sent: median, p95`, value: words(during) },
        { what: 'the same while they are examined: median, p95', value: words(other) },
        { what: 'what sending adds to the medians, to p95', value: added(one, during) },
        { what: 'what examining adds to the medians, to p95 (goal 20 %)', value: added(one, other) },
      ]
    } finally {
      await server.stop()
    }
  })
}

/** Sends each file in a case of its own; returns how many there were. */
async function sendAll(files: readonly Buffer[], targets: readonly Target[]): Promise<number> {
  let sent = 0
  for (const [index, bytes] of files.entries()) {
    const target = targets[index]
    if (bytes.length === 0 || !target) continue
    await sendFile(target, `berkas-${index}`, bytes, 'growing')
    sent += 1
  }
  return sent
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

async function timedDuring(page: Target, work: Promise<unknown>): Promise<Times> {
  let over = false
  const done = work.finally(() => {
    over = true
  })
  const times = await timed(page, () => !over)
  await done
  return times
}

const best = (rounds: readonly Times[]) =>
  rounds.reduce((one, other) => (other.median < one.median ? other : one), {
    median: Infinity,
    p95: 0,
    count: 0,
  })

const added = (alone: Times, beside: Times) =>
  [beside.median / alone.median, beside.p95 / alone.p95]
    .map((ratio) => `${ratio >= 1 ? '+' : ''}${((ratio - 1) * 100).toFixed(0)} %`)
    .join(', ')

const words = ({ median, p95, count }: Times) =>
  `${median.toFixed(0)} ms, ${p95.toFixed(0)} ms (${count} pages)`
