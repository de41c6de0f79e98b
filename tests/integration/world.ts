import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import type { AdminViewer, PelaporViewer, TelaahViewer } from '@/lib/auth/viewer-type'
import { type Db, openDb } from '@/lib/db/client'
import { newId } from '@/lib/db/id'
import { inTransaction } from '@/lib/db/transaction'
import { seedReference } from '@/lib/referensi/seed'
import { localStore } from '@/lib/storage/local'
import type { BlobStore } from '@/lib/storage/store'
import { newEscrow } from '@/lib/vault/escrow'
import { certify, newRoot } from '@/lib/vault/root'

/** Monday 23 November 2026, 10.00 WITA: verification is due on Thursday 26 November. */
export const MONDAY = new Date('2026-11-23T10:00:00+08:00')
export const PASSWORD = 'lima kata yang panjang sekali'

/** A small province on a real database: two reporters, two administrators, two teams. */
export interface World {
  db: Db
  /** The connection string of its database. */
  url: string
  store: BlobStore
  /** Where the store's blobs lie. */
  folder: string
  escrowSecret: string
  rootSecret: string
  /** Has ROOT sign somebody's keys as they are now. */
  certified: (userId: string) => Promise<void>
  /** Statements sent since the last call. */
  countQueries: () => number
  pelapor1: PelaporViewer
  pelapor2: PelaporViewer
  admin1: AdminViewer
  admin2: AdminViewer
  telaah1: TelaahViewer
  telaah2: TelaahViewer
  ketua1: TelaahViewer
  telaah3: TelaahViewer
  timA: string
  timB: string
  end: () => Promise<void>
}

/** Builds a world in the database that DATABASE_URL names; the passwords are cheap, everything else is real. */
export async function newWorld(now = MONDAY): Promise<World> {
  let queries = 0
  const url = process.env.DATABASE_URL ?? ''
  const db = openDb({ url, onQuery: () => (queries += 1) })
  const folder = await mkdtemp(join(tmpdir(), 'wbs-files-'))
  await seedReference(db)
  const escrow = await newEscrow()
  const root = await newRoot()
  await db.institution.create({
    data: { id: 1, escrowPublicKey: escrow.publicKey, rootPublicKey: root.publicKey },
  })
  const certified = async (userId: string) => {
    const row = await db.user.findUniqueOrThrow({ where: { id: userId } })
    const days = { from: '2026-01-01', until: '2099-12-31' }
    const certificate = await certify(root.secret, { ...row, userId, ...days })
    await db.user.update({ where: { id: userId }, data: { certificate } })
  }
  const timA = newId()
  const timB = newId()
  await db.tim.createMany({
    data: [
      { id: timA, name: 'Tim A' },
      { id: timB, name: 'Tim B' },
    ],
  })

  async function person(username: string, role: 'PELAPOR' | 'ADMIN' | 'TELAAH', restricted = false) {
    const { row, created } = await prepareUser(
      {
        username,
        password: PASSWORD,
        role,
        profile: { name: `Nama ${username}`, email: null, phone: null, reporterKind: null },
        ...(role === 'PELAPOR' ? {} : { staffName: `Petugas ${username}` }),
        handlesRestricted: restricted,
      },
      now,
    )
    await inTransaction(db, (tx) => storeUser(tx, row))
    const { userId, seed } = created
    if (role !== 'PELAPOR') await certified(userId)
    return {
      userId,
      username,
      name: username,
      seed,
      sidHash: new Uint8Array(32),
      handlesRestricted: restricted,
    }
  }
  async function reviewer(username: string, timId: string, ketua: boolean): Promise<TelaahViewer> {
    const base = await person(username, 'TELAAH')
    await db.anggotaTim.create({ data: { timId, userId: base.userId, ketua } })
    return { ...base, role: 'TELAAH', teams: [{ timId, ketua }] }
  }

  const admin2 = await person('admin2', 'ADMIN', true)
  // The second person of openings of identities.
  await db.user.update({ where: { id: admin2.userId }, data: { approvesIdentity: true } })
  return {
    db,
    url,
    store: localStore(folder),
    folder,
    escrowSecret: escrow.secret,
    rootSecret: root.secret,
    certified,
    countQueries: () => {
      const sent = queries
      queries = 0
      return sent
    },
    pelapor1: { ...(await person('pelapor1', 'PELAPOR')), role: 'PELAPOR', account: true, readBefore: true },
    pelapor2: { ...(await person('pelapor2', 'PELAPOR')), role: 'PELAPOR', account: true, readBefore: true },
    admin1: { ...(await person('admin1', 'ADMIN')), role: 'ADMIN' },
    admin2: { ...admin2, role: 'ADMIN' },
    telaah1: await reviewer('telaah1', timA, false),
    telaah2: await reviewer('telaah2', timA, false),
    ketua1: await reviewer('ketua1', timA, true),
    telaah3: await reviewer('telaah3', timB, false),
    timA,
    timB,
    end: async () => {
      await db.$disconnect()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
