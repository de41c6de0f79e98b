import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import { certifyInDemo } from '@/lib/akun/demo-root'
import { env } from '@/lib/env'
import type { Db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import type { AdminViewer, PelaporViewer, TelaahViewer } from '@/lib/platform/session/viewer-type'
import { newEscrow } from '@/lib/vault/escrow'
import { certifyEscrow, newRoot } from '@/lib/vault/root'

/** Everybody's password in a demonstration (docs/design/contract.md). */
const PASSWORD = 'banua-wbs-demo-2026'

export interface DemoPeople {
  pelapor1: PelaporViewer
  pelapor2: PelaporViewer
  admin1: AdminViewer
  admin2: AdminViewer
  telaah1: TelaahViewer
  telaah2: TelaahViewer
  ketua1: TelaahViewer
  telaah3: TelaahViewer
  ketua2: TelaahViewer
  timA: string
  timB: string
}

/**
 * Creates the demo accounts of docs/design/contract.md, two teams, and an ESCROW and a ROOT whose secrets are
 * stored beside the data (the banner says so).
 */
export async function seedDemoAccounts(db: Db, now: Date): Promise<DemoPeople> {
  const [escrow, root] = [await newEscrow(), await newRoot()]
  const folder = join(env().WBS_DATA_DIR, 'demo')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, 'escrow-secret.txt'), `${escrow.secret}\n`, { mode: 0o600 })
  await writeFile(join(folder, 'root-secret.txt'), `${root.secret}\n`, { mode: 0o600 })
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

  const person = async (
    username: string,
    role: 'PELAPOR' | 'ADMIN' | 'TELAAH',
    name: string,
    restricted = false,
  ) => {
    const { row, created } = await prepareUser(
      {
        username,
        password: PASSWORD,
        role,
        profile: { name, email: null, phone: null, reporterKind: null },
        ...(role === 'PELAPOR' ? {} : { staffName: name }),
        handlesRestricted: restricted,
        demo: true,
      },
      now,
    )
    await inTransaction(db, (tx) => storeUser(tx, row))
    const { userId, seed } = created
    return { userId, username, name, seed, sidHash: new Uint8Array(32), handlesRestricted: restricted }
  }
  const reviewer = async (
    username: string,
    name: string,
    timId: string,
    ketua: boolean,
  ): Promise<TelaahViewer> => {
    const base = await person(username, 'TELAAH', name)
    const data = { timId, userId: base.userId, ketua }
    await inTransaction(db, (tx) => changeAccount(tx, base.userId, () => tx.anggotaTim.create({ data })))
    return { ...base, role: 'TELAAH', teams: [{ timId, ketua }] }
  }

  const pelapor1 = await person('pelapor1', 'PELAPOR', 'Enggang')
  const pelapor2 = await person('pelapor2', 'PELAPOR', 'Bekantan')
  const admin1 = await person('admin1', 'ADMIN', 'Norhayati')
  // For openings of identities admin1 requests and admin2 approves.
  const admin2 = await person('admin2', 'ADMIN', 'Akhmad Fauzi', true)
  await inTransaction(db, (tx) =>
    changeAccount(tx, admin2.userId, () =>
      tx.user.update({ where: { id: admin2.userId }, data: { approvesIdentity: true } }),
    ),
  )
  const telaah1 = await reviewer('telaah1', 'Rina Wulandari', timA, false)
  const telaah2 = await reviewer('telaah2', 'Muhammad Rizky', timA, false)
  const ketua1 = await reviewer('ketua1', 'Hj. Siti Aminah', timA, true)
  const telaah3 = await reviewer('telaah3', 'Dewi Lestari', timB, false)
  const ketua2 = await reviewer('ketua2', 'Bambang Hariyanto', timB, true)
  await certifyInDemo(db)
  return {
    pelapor1: { ...pelapor1, role: 'PELAPOR', account: true, readBefore: true },
    pelapor2: { ...pelapor2, role: 'PELAPOR', account: true, readBefore: true },
    admin1: { ...admin1, role: 'ADMIN' },
    admin2: { ...admin2, role: 'ADMIN' },
    telaah1,
    telaah2,
    ketua1,
    telaah3,
    ketua2,
    timA,
    timB,
  }
}
