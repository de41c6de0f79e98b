import { say } from '../run/terminal'
import { onOwnDatabase } from './data/own-database'

const EVENTS = 100_000
const CASES = 1000

/**
 * Verifies 100,000 events: one case has half of them, a thousand cases the rest; memory must not grow with
 * them.
 */
export async function measure(): Promise<{ what: string; value: string }[]> {
  return onOwnDatabase(
    {
      WBS_MODE: 'demo',
      APP_URL: 'http://localhost:3978',
    },
    async (url) => {
      const { openDb } = await import('@/lib/platform/db/client')
      const { verifyChains } = await import('@/lib/aduan/verify-chain')
      const { storeLongChains } = await import('./data/long-chains')
      const db = openDb({ url })
      say(`Storing ${EVENTS} events ...`)
      await storeLongChains(db, { cases: CASES, events: EVENTS })
      globalThis.gc?.()
      const before = process.memoryUsage().heapUsed
      let highest = before
      const sampler = setInterval(() => {
        highest = Math.max(highest, process.memoryUsage().heapUsed)
      }, 50)
      const started = performance.now()
      const report = await verifyChains(db)
      const seconds = (performance.now() - started) / 1000
      clearInterval(sampler)
      await db.$disconnect()
      if (report.broken.length > 0 || report.events !== EVENTS) throw new Error('the chains are not sound')
      return [
        {
          what: `verifying ${report.events} events of ${report.cases} cases`,
          value: `${seconds.toFixed(1)} s`,
        },
        { what: 'heap above the start, at most', value: `${((highest - before) / 2 ** 20).toFixed(0)} MiB` },
      ]
    },
  )
}
