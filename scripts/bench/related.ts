import { onOwnDatabase } from './data/own-database'

const CASES = 501
const TIMES = 30

/**
 * Similar cases among 500 that an administrator may open, with reports of 2,000 characters; the budget is 300
 * ms.
 */
export async function measure(): Promise<{ what: string; value: string }[]> {
  return onOwnDatabase(
    {
      WBS_MODE: 'test',
      APP_URL: 'http://localhost:3000',
    },
    async (url) => {
      return await timeRelated(url)
    },
  )
}

async function timeRelated(url: string): Promise<{ what: string; value: string }[]> {
  const { prepareUser, storeUser } = await import('@/lib/akun/commands/create-user')
  const { openDb } = await import('@/lib/platform/db/client')
  const { inTransaction } = await import('@/lib/platform/db/transaction')
  const { relatedCases } = await import('@/lib/verifikasi/related/queries')
  const { storeSimilarReports } = await import('./data/similar-reports')
  const db = openDb({ url })
  const username = 'admin1'
  const profile = { name: username, email: null, phone: null, reporterKind: null }
  const person = {
    username,
    password: 'lima kata yang panjang sekali',
    profile,
    staffName: username,
  } as const
  const { row, created } = await prepareUser(
    { ...person, role: 'ADMIN', handlesRestricted: false },
    new Date(),
  )
  await inTransaction(db, (tx) => storeUser(tx, row))
  const { userId, publicKey, seed } = created
  const aduanId = await storeSimilarReports(db, { userId, publicKey }, CASES)
  const viewer = {
    userId,
    username,
    name: username,
    seed,
    sidHash: new Uint8Array(32),
    handlesRestricted: false,
  }

  const times: number[] = []
  const work: number[] = []
  for (let run = 0; run < TIMES + 3; run++) {
    const started = performance.now()
    const used = process.cpuUsage()
    await relatedCases(db, { ...viewer, role: 'ADMIN' }, aduanId)
    const { user, system } = process.cpuUsage(used)
    if (run < 3) continue
    times.push(performance.now() - started)
    work.push((user + system) / 1000)
  }
  await db.$disconnect()
  const at = (all: number[], share: number) =>
    `${(all.sort((a, b) => a - b)[Math.floor(all.length * share)] ?? 0).toFixed(0)} ms`
  return [
    { what: `similar cases among ${CASES - 1}, median of ${TIMES}`, value: at(times, 0.5) },
    { what: 'similar cases, p95 (budget 300 ms)', value: at(times, 0.95) },
    { what: 'similar cases, time of the processor, median', value: at(work, 0.5) },
  ]
}
