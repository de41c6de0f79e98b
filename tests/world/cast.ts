import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { seedReference } from '@/lib/lembaga/seed'
import type { Db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import type { AdminViewer, PelaporViewer, TelaahViewer } from '@/lib/platform/session/viewer-type'
import { newEscrow } from '@/lib/vault/escrow'
import { certify, certifyEscrow, newRoot } from '@/lib/vault/root'

/** Monday 23 November 2026, 10.00 WITA: verification is due on Thursday 26 November. */
export const MONDAY = new Date('2026-11-23T10:00:00+08:00')
export const PASSWORD = 'lima kata yang panjang sekali'

/** The people of a small province: two reporters, two administrators, two teams. */
export interface Cast {
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
}

/** These people and their database. */
export interface Town extends Cast {
  db: Db
  /** The texts of all reports here, if a test sets its own. */
  report?: Partial<RawAnswers>
}

/** The secrets kept outside a database: ESCROW's, and ROOT's, which signs staff keys. */
export interface Secrets {
  escrowSecret: string
  rootSecret: string
}

/**
 * Fills an empty database with reference data, an institution, people and teams. Runs once for a template
 * that every test copies; the passwords are cheap, everything else is real.
 */
export async function makeCast(db: Db, now: Date): Promise<Cast & Secrets> {
  await seedReference(db)
  const escrow = await newEscrow()
  const root = await newRoot()
  const escrowCertificate = await certifyEscrow(root.secret, escrow.publicKey)
  await db.institution.create({ data: { id: 1, escrowCertificate, rootPublicKey: root.publicKey } })
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
    if (role !== 'PELAPOR') await certifyKeys(db, root.secret, userId)
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
    const data = { timId, userId: base.userId, ketua }
    await inTransaction(db, (tx) => changeAccount(tx, base.userId, () => tx.anggotaTim.create({ data })))
    return { ...base, role: 'TELAAH', teams: [{ timId, ketua }] }
  }

  const admin2 = await person('admin2', 'ADMIN', true)
  // The approver of identity openings.
  await changeUser(db, admin2.userId, { approvesIdentity: true })
  return {
    escrowSecret: escrow.secret,
    rootSecret: root.secret,
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
  }
}

/** Writes an account's row as the server would, with its seal. */
export async function changeUser(db: Db, userId: string, data: Prisma.UserUpdateInput): Promise<void> {
  await inTransaction(db, (tx) =>
    changeAccount(tx, userId, () => tx.user.update({ where: { id: userId }, data })),
  )
}

/** Has ROOT sign somebody's current keys. */
export async function certifyKeys(db: Db, rootSecret: string, userId: string): Promise<void> {
  const row = await db.user.findUniqueOrThrow({ where: { id: userId } })
  const days = { from: '2026-01-01', until: '2099-12-31' }
  const certificate = await certify(rootSecret, { ...row, userId, ...days })
  await db.user.update({ where: { id: userId }, data: { certificate } })
}

/** A cast as text, for processes that work on copies of its database; bytes as base64. */
export function castToText(cast: object): string {
  return JSON.stringify(cast, (_key, value: unknown) =>
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
  )
}

/** The reverse of `castToText`. Each call returns new objects, which a test may change. */
export function castFromText<T extends Cast = Cast & Secrets>(text: string): T {
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'base64' in value && typeof value.base64 === 'string'
      ? new Uint8Array(Buffer.from(value.base64, 'base64'))
      : value,
  ) as T
}
