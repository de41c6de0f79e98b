import { askMailCode } from '@/lib/akun/commands/mail-reset'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import { PENDING_COOKIE } from '@/lib/platform/session/cookies'
import { startPending } from '@/lib/platform/session/pending'
import { askOffice } from '@/lib/telaah/instansi-commands'
import { sealForServer } from '@/lib/vault/server'
import * as steps from '../../../world/steps'
import { type Lab, newAccount, type Open, ofVisitor, withApp } from '../lab'

/** Pages that need no session. */
export const VISITOR: Record<string, Open> = {
  '/': ofVisitor('/'),
  '/privasi': ofVisitor('/privasi'),
  '/bantuan': ofVisitor('/bantuan'),
  '/keamanan': ofVisitor('/keamanan'),
  '/dev/surat': ofVisitor('/dev/surat'),
  '/daftar': ofVisitor('/daftar'),
  '/masuk': ofVisitor('/masuk'),
  '/aktivasi': ofVisitor('/aktivasi'),
  '/lupa-sandi': ofVisitor('/lupa-sandi'),
  '/lupa-sandi/email': ofVisitor('/lupa-sandi/email'),
  '/lupa-sandi/email/kode': async (lab) => {
    const { username } = await newAccount(lab)
    await askMailCode(lab.town.db, username, lab.now())
    return { path: '/lupa-sandi/email/kode', cookies: [], holder: null }
  },
  '/lapor': ofVisitor('/lapor'),
  '/lapor/tulis': ofVisitor('/lapor/tulis'),
  '/lacak': ofVisitor('/lacak'),
  '/periksa-surat': ofVisitor('/periksa-surat'),
  '/keterangan/terkirim': ofVisitor('/keterangan/terkirim'),
  '/keterangan/[token]': async (lab) => {
    const token = await officeLink(lab)
    return { path: `/keterangan/${token}`, cookies: [], holder: null }
  },
  '/masuk/langkah-kedua': secondStep,
}

/** The link of a question that telaah1 sent to an office. */
async function officeLink({ town, now }: Lab): Promise<string> {
  const aduanId = await steps.withTeam(town, now())
  const question = {
    aduanId,
    ...steps.once,
    office: 'Dinas Perhubungan',
    question: 'Tarif?',
    days: 10,
    reason: '',
  }
  const asked = await askOffice({ db: town.db, viewer: town.telaah1, now: now() }, question)
  if (asked.kind !== 'asked') throw new Error(asked.kind)
  return asked.token
}

/** A login with the right password, of an account with an authenticator app and a passkey. */
async function secondStep(lab: Lab) {
  const account = await newAccount(lab)
  await withApp(lab, account)
  await passkeyOf(lab, account.viewer.userId)
  const { sid, kx } = await startPending(lab.town.db, account.viewer.userId, account.seed, lab.now())
  return {
    path: '/masuk/langkah-kedua',
    cookies: [{ name: PENDING_COOKIE, value: `${sid}.${kx}` }],
    holder: null,
  }
}

/** The row of a passkey; nobody has the key. */
export async function passkeyOf({ town: { db }, now }: Lab, userId: string): Promise<void> {
  const id = Buffer.from(userId).toString('base64url')
  const place = { table: 'passkey', column: 'sealed_name', rowId: id }
  const sealedName = await sealForServer(place, 'Kunci USB')
  const data = { id, userId, publicKey: new Uint8Array(77), counter: 0, sealedName, createdOn: now() }
  await inTransaction(db, (tx) => changeAccount(tx, userId, () => tx.passkey.create({ data })))
}
