import { dueColumn } from '@/lib/aduan/clock-columns'
import { prepareUser } from '@/lib/akun/commands/create-user'
import type { Db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { sealProfile } from '@/lib/platform/session/profile'
import { startSession } from '@/lib/platform/session/sessions'
import { ownerTag } from '@/lib/vault/case-keys'
import { randomBytes } from '@/lib/vault/random'
import { asSeed, type Seed } from '@/lib/vault/seed'

export interface Somebody {
  userId: string
  role: 'PELAPOR' | 'ADMIN' | 'TELAAH'
  /** The team of a reviewer, the case number of a reporter. */
  place: number
  restricted: boolean
  secrets: { sid: string; kx: string }
}

export interface Told {
  id: string
  reporter: number
  team: number
  restricted: boolean
}

const COUNTS = { admins: 20, reviewers: 80, teams: 4 }

/**
 * This many signed-in people, and a case of each reporter with keys for a team and for the administrators who
 * may see it. All share one password: deriving each would take too long, and nobody logs in here.
 */
export async function storeManyPeople(
  db: Db,
  count: number,
  now: Date,
): Promise<{ people: Somebody[]; cases: Told[] }> {
  const profile = { name: 'Orang', email: null, phone: null, reporterKind: null }
  const { row } = await prepareUser(
    { username: 'contoh', password: 'banua-wbs-demo-2026', role: 'PELAPOR', profile },
    now,
  )
  const teams = Array.from({ length: COUNTS.teams }, () => newId())
  await db.tim.createMany({ data: teams.map((id, index) => ({ id, name: `Tim ${index}` })) })
  const people: Somebody[] = []
  const cases: Told[] = []
  for (let number = 0; number < count; number++) {
    const role =
      number < COUNTS.admins ? 'ADMIN' : number < COUNTS.admins + COUNTS.reviewers ? 'TELAAH' : 'PELAPOR'
    const userId = newId()
    const seed = asSeed(randomBytes(32))
    const restricted = number < 2
    const place = role === 'TELAAH' ? number % COUNTS.teams : cases.length
    await db.user.create({
      data: {
        ...row,
        id: userId,
        username: `orang${number}`,
        role,
        staffName: role === 'PELAPOR' ? null : `Petugas ${number}`,
        handlesRestricted: restricted,
        // Staff of a demonstration need no second factor.
        demo: true,
        sealedProfile: await sealProfile(userId, profile),
      },
    })
    if (role === 'TELAAH') await db.anggotaTim.create({ data: { timId: teams[place] ?? '', userId } })
    if (role === 'PELAPOR') cases.push(await storeCase(db, { seed, place, teams, people, now }))
    people.push({ userId, role, place, restricted, secrets: await startSession(db, userId, seed, now) })
  }
  return { people, cases }
}

/** One in ten is restricted: then only the officers named for such cases and the team hold a key. */
async function storeCase(
  db: Db,
  {
    seed,
    place,
    teams,
    people,
    now,
  }: { seed: Seed; place: number; teams: string[]; people: Somebody[]; now: Date },
): Promise<Told> {
  const told = { id: newId(), reporter: place, team: place % teams.length, restricted: place % 10 === 0 }
  await db.aduan.create({
    data: {
      id: told.id,
      nomor: `WBS-2026-${String(place).padStart(8, '0')}`,
      ownerTag: await ownerTag(seed),
      reporterKey: new Uint8Array(32),
      status: 'DITELAAH',
      createdOn: now,
      touchedOn: now,
      nextDueOn: dueColumn(null),
      timId: teams[told.team] ?? null,
    },
  })
  const holders = people.filter((one) =>
    one.role === 'ADMIN'
      ? !told.restricted || one.restricted
      : one.role === 'TELAAH' && one.place === told.team,
  )
  await db.keyWrap.createMany({
    data: holders.map(({ userId }) => ({
      aduanId: told.id,
      compartment: 'content' as const,
      epoch: 1,
      holder: 'STAFF' as const,
      userId,
      recipientKeyId: randomBytes(16),
      sealed: new Uint8Array(80),
    })),
  })
  return told
}
