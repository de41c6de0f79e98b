import { onOwnDatabase } from './data/own-database'

/** Of each kind, in turn, so that a slow moment of the machine falls on every kind. */
const TRIES = 200

/**
 * What the time of a refused login tells about a name, at the cost of an installation;
 * tests/attack/oracles.test.ts holds the work.
 */
export async function measure(): Promise<{ what: string; value: string }[]> {
  const settings = { WBS_MODE: 'production', NODE_ENV: 'production', APP_URL: 'https://wbs.example' }
  return onOwnDatabase(settings, async () => {
    const { seedReference } = await import('@/lib/lembaga/seed')
    const { db } = await import('@/lib/platform/db/client')
    const { inTransaction } = await import('@/lib/platform/db/transaction')
    const { prepareUser, storeUser } = await import('@/lib/akun/commands/create-user')
    const { logIn } = await import('@/lib/akun/commands/log-in')
    await seedReference(db())
    for (const [username, role] of [
      ['pelapor', 'PELAPOR'],
      ['petugas', 'TELAAH'],
    ] as const) {
      const profile = { name: 'Enggang', email: null, phone: null, reporterKind: null }
      const { row } = await prepareUser({ username, role, password: 'perahu jukung', profile }, new Date())
      await inTransaction(db(), (tx) => storeUser(tx, row))
    }
    const times = new Map<string, number[]>()
    for (let turn = 0; turn < TRIES; turn += 1) {
      for (const identifier of ['tidak.ada', 'pelapor', 'petugas']) {
        const begun = performance.now()
        await logIn(db(), { identifier, password: 'salah' }, new Date())
        times.set(identifier, [...(times.get(identifier) ?? []), performance.now() - begun])
        await db().loginDelay.deleteMany({})
      }
    }
    const nobody = times.get('tidak.ada') ?? []
    return [...times].map(([name, mine]) => ({
      what: `refused login of "${name}", ${TRIES} tries`,
      value: `median ${at(mine, 0.5)} ms, p5 ${at(mine, 0.05)}, p95 ${at(mine, 0.95)}; better than chance by ${advantage(mine, nobody).toFixed(3)} of 0.5`,
    }))
  })
}

function at(times: readonly number[], share: number): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(0)
}

/** How much better than chance is who takes the slower of two answers for the one kind. */
function advantage(mine: readonly number[], theirs: readonly number[]): number {
  const slower = mine.flatMap((one) => theirs.map((other) => (one === other ? 0.5 : Number(one > other))))
  return Math.abs(slower.reduce((sum, one) => sum + one, 0) / slower.length - 0.5)
}
