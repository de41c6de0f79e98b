import { say } from '../run/terminal'
import { onOwnDatabase } from './data/own-database'

const CASES = 100_000
const ROUNDS = 25

/** Periods requested by an administrator, each compared with the one before it. */
const PERIODS = [
  ['12 weeks', { dari: '', per: '' }],
  ['12 months', { dari: 'year', per: 'bulan' }],
  ['all 900 days', { dari: 'all', per: 'bulan' }],
] as const

/**
 * The recapitulation of 100,000 aduan, computed from their events for one administrator who holds every key.
 */
export async function measure(): Promise<{ what: string; value: string }[]> {
  return onOwnDatabase(
    {
      WBS_MODE: 'demo',
      NODE_ENV: 'production',
    },
    async (url) => {
      say(`Storing ${CASES} aduan ...`)
      const viewer = await storeLives(url)
      const { db } = await import('@/lib/platform/db/client')
      const { toWitaDate, addDays, addMonths } = await import('@/lib/waktu/calendar')
      const { readRekap } = await import('@/lib/jejak/figures/queries')
      const { REKAP_FIELDS, readPeriode } = await import('@/lib/jejak/figures/rules')
      const { tablesOf } = await import('@/lib/jejak/figures/tables')
      const today = toWitaDate(new Date())
      const none = Object.fromEntries(REKAP_FIELDS.map((name) => [name, '']))
      const rows = []
      for (const [label, { dari, per }] of PERIODS) {
        const from = dari === 'year' ? addMonths(today, -12) : dari === 'all' ? addDays(today, -900) : ''
        const input = { ...none, dari: from, sampai: '', per, banding: 'sebelumnya', luar: '' }
        const { periode } = readPeriode(input, today)
        const times: number[] = []
        for (let round = 0; round < ROUNDS + 3; round++) {
          const started = performance.now()
          const rekap = await readRekap(db(), viewer, periode, today)
          tablesOf(rekap, { periode, outside: false })
          if (rekap.received === 0 || rekap.verification.done === 0) throw new Error('nothing was counted')
          if (round >= 3) times.push(performance.now() - started)
        }
        times.sort((a, b) => a - b)
        const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0)} ms`
        rows.push({
          what: `all figures of ${label} and the period before, ${CASES} aduan: median, p95`,
          value: `${at(0.5)}, ${at(0.95)}`,
        })
      }
      await db().$disconnect()
      return rows
    },
  )
}

/** One administrator with the key of every case. */
async function storeLives(url: string): Promise<{ userId: string }> {
  const { prepareUser, storeUser } = await import('@/lib/akun/commands/create-user')
  const { db } = await import('@/lib/platform/db/client')
  const { inTransaction } = await import('@/lib/platform/db/transaction')
  const { seedReference } = await import('@/lib/lembaga/seed')
  const { storePlainLives } = await import('./data/plain-lives')
  const now = new Date()
  await seedReference(db())
  const profile = { name: 'admin1', email: null, phone: null, reporterKind: null }
  const user = {
    username: 'admin1',
    password: 'banua-wbs-demo-2026',
    role: 'ADMIN',
    profile,
    staffName: 'admin1',
  } as const
  const { row, created } = await prepareUser(user, now)
  await inTransaction(db(), (tx) => storeUser(tx, row))
  await storePlainLives(url, created.userId, CASES)
  return created
}
