import { isBuildCurrent, staleBuild } from '../prepare/build'
import { useInstallation } from '../prepare/installation'
import { portOf } from '../run/port.mjs'
import { assertInstallation } from './installation'
import { troubleWords } from './trouble-words'

interface Diagnosis {
  sentences: string[]
  /** 0: well, 1: degraded, 2: it cannot serve. */
  code: 0 | 1 | 2
}

const NOT_CERTIFIED =
  'No administrator has certified keys yet, so no report can be sent: docs/deployment.md, "Certifying staff keys".'

/** Everything that is wrong with the installation in this folder, worst first, and the time by its clock. */
export async function examine(dir: string): Promise<Diagnosis> {
  const build = isBuildCurrent() ? [] : [staleBuild]
  const refusal = await refusalOf(useInstallation)
  if (refusal) return { sentences: [refusal, ...build], code: 2 }
  const { clockNow } = await import('@/lib/clock')
  const { env } = await import('@/lib/env')
  const { conditionOf, isUnavailable } = await import('@/lib/jobs/condition')
  const { newsArrive } = await import('@/lib/kabar/live/news-arrive')
  const { db } = await import('@/lib/platform/db/client')
  const { store } = await import('@/lib/platform/storage/store')
  const { toWitaDate } = await import('@/lib/waktu/calendar')
  const { pukul, tanggal } = await import('@/lib/waktu/dates')

  const now = clockNow()
  const backupFolder = env().WBS_BACKUP_DIR
  const troubles = await conditionOf({ db: db(), store: store(), now, backupFolder })
  const tell = (channel: string) => db().$executeRaw`SELECT pg_notify(${channel}, '')`.then(() => undefined)
  if (!troubles.includes('database-away') && !(await newsArrive(env().DATABASE_URL, tell)))
    troubles.push('news-broken')
  const demo = env().WBS_MODE !== 'production'
  let certified = true
  const unfit =
    demo || isUnavailable(troubles)
      ? null
      : await refusalOf(async () => {
          certified = (await assertInstallation(env().DATABASE_URL)).certified
        })
  const silent = (await serverAnswers()) ? [] : [`No server answers on port ${port()}. Start it: npm start`]
  const wrong = [...(unfit ? [unfit] : []), ...troubles.map((one) => troubleWords[one]), ...build, ...silent]
  const seen = [
    `This machine says that it is ${tanggal(toWitaDate(now))}, ${pukul(now)}. Compare it with a watch: every deadline counts by it.`,
    `Data: ${dir}`,
    ...(certified ? [] : [NOT_CERTIFIED]),
    ...(isUnavailable(troubles) ? [] : await renewing()),
  ]
  const code = unfit || isUnavailable(troubles) ? 2 : wrong.length > 0 ? 1 : 0
  return { sentences: wrong.length > 0 ? [...wrong, ...seen] : ['All is well.', ...seen], code }
}

/** How far the retirement of a master key is. */
async function renewing(): Promise<string[]> {
  const { db } = await import('@/lib/platform/db/client')
  const { countOlder, isRenewing } = await import('@/lib/jobs/retire/renew-some')
  if (!isRenewing()) return []
  const left = await countOlder(db())
  return [
    left > 0
      ? `WBS_MASTER_KEYS names more than one key. ${left} stored values are still sealed by an older one; the server renews them in its rounds.`
      : 'WBS_MASTER_KEYS names more than one key, and nothing is sealed by the older ones any more: npm run admin -- retire-key VERSION.',
  ]
}

const port = () => portOf(process.env.PORT) ?? 3000

async function serverAnswers(): Promise<boolean> {
  try {
    const response = await fetch(`http://${process.env.HOST || '127.0.0.1'}:${port()}/api/health`, {
      signal: AbortSignal.timeout(5000),
    })
    return response.ok
  } catch {
    return false
  }
}

async function refusalOf(check: () => Promise<void>): Promise<string | null> {
  try {
    await check()
    return null
  } catch (error) {
    if (error instanceof Error) return error.message
    throw error
  }
}
