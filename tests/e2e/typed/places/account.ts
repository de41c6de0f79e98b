import { offerRecoveryCode } from '@/lib/akun/commands/own-account'
import { register } from '@/lib/akun/commands/register'
import { askAddress } from '@/lib/kabar/email/commands'
import { changeMailState } from '@/lib/kabar/email/state'
import { inTransaction } from '@/lib/platform/db/transaction'
import { openSession, startSession } from '@/lib/platform/session/sessions'
import { toWitaDate } from '@/lib/waktu/calendar'
import { cookiesOf } from '../../account'
import { type Lab, newAccount, type Open, type Opened, withApp } from '../lab'
import { passkeyOf } from './visitor'

let made = 0

/** A new account whose session still holds its kode pemulihan. */
async function registered({ town: { db }, now }: Lab): Promise<Opened> {
  made += 1
  const username = `baru.${made}.${process.pid}`
  const typed = { namaTampilan: 'Itik', username, password: 'enam kata acak untuk masuk' }
  const result = await register(db, { ...typed, email: null, hp: null, jenisPelapor: null }, now())
  if (!result.ok) throw new Error(result.reason)
  const viewer = await openSession(db, result.secrets, now())
  if (!viewer) throw new Error('no session')
  const signIn = async () =>
    cookiesOf(viewer.userId, await startSession(db, viewer.userId, viewer.seed, now()))
  const cookies = await cookiesOf(viewer.userId, result.secrets)
  return { path: '/daftar/kode', cookies, holder: { userId: viewer.userId, signIn } }
}

/** Pages of any account; each place uses a new account, because the account changes. */
export const ACCOUNT: Record<string, Open> = {
  '/akun': async (lab) => {
    const account = await newAccount(lab, 'ADMIN')
    const opened = account.at('/akun')
    await opened.holder?.signIn()
    return opened
  },
  '/akun, away': async (lab) => {
    const opened = (await newAccount(lab, 'ADMIN')).at('/akun')
    await opened.holder?.signIn()
    const day = new Date(`${toWitaDate(lab.now())}T00:00:00Z`)
    const userId = opened.holder?.userId ?? ''
    await lab.town.db.ketidakhadiran.create({ data: { userId, fromOn: day, untilOn: day } })
    return opened
  },
  '/daftar/kode': registered,
  '/akun/sandi': async (lab) => (await newAccount(lab)).at('/akun/sandi'),
  '/akun/konfirmasi': async (lab) => (await newAccount(lab)).at('/akun/konfirmasi?ke=/akun/sandi'),
  '/akun/langkah-kedua': async (lab) => (await newAccount(lab)).at('/akun/langkah-kedua'),
  '/akun/langkah-kedua, set up': async (lab) => {
    const account = await newAccount(lab)
    await withApp(lab, account)
    await passkeyOf(lab, account.viewer.userId)
    return account.at('/akun/langkah-kedua')
  },
  '/akun/pemulihan': async (lab) => (await newAccount(lab)).at('/akun/pemulihan'),
  '/akun/pemulihan, to copy back': async (lab) => {
    const account = await newAccount(lab)
    await offerRecoveryCode(lab.town.db, account.viewer, account.kx)
    return account.at('/akun/pemulihan?periksa')
  },
  '/kabar/email': async (lab) => (await newAccount(lab)).at('/kabar/email'),
  '/kabar/email, a code was sent': async (lab) => {
    const account = await newAccount(lab)
    await askAddress({ db: lab.town.db, viewer: account.viewer, now: lab.now() }, 'itik@contoh.id')
    return account.at('/kabar/email')
  },
  '/kabar/email, on': async (lab) => {
    const account = await newAccount(lab)
    await inTransaction(lab.town.db, (tx) =>
      changeMailState(tx, account.viewer.userId, async (state) => ({
        state: { ...state, to: 'itik@contoh.id' },
        result: undefined,
      })),
    )
    return account.at('/kabar/email')
  },
}
