'use server'

import { demandPassword } from '@/lib/akun/step-up'
import { requestAboutAccount } from '@/lib/data-pribadi/account-requests'
import { deleteAccount } from '@/lib/data-pribadi/delete-account'
import { correctProfile, ownProfile } from '@/lib/data-pribadi/profile'
import { accountRequestSchema, deletionSchema, profileSchema } from '@/lib/data-pribadi/schema'
import { moveToCode } from '@/lib/lapor/commands/move-to-code'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { parseForm } from '@/lib/platform/http/parse-form'
import { currentKx, dropSession } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'

const t = words('dataSaya')

/**
 * Corrects the profile; another address needs the password, because a forgotten password is replaced with a
 * code mailed there.
 */
export const correctProfileAction = viewerAction('correct-profile', ['PELAPOR'], async (context) => {
  const { viewer, form } = context
  const parsed = parseForm(profileSchema, ['nama_tampilan', 'email', 'hp', 'jenis_pelapor'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const moved = (await ownProfile(db(), viewer))?.email !== parsed.value.email
  const asked = moved ? await demandPassword(context) : null
  if (asked) return asked
  if (!(await correctProfile({ db: db(), viewer }, parsed.value))) return { kind: 'not-found' }
  return { kind: 'redirect', to: '/data-saya?selesai=perbaiki' }
})

export const requestAboutAccountAction = viewerAction(
  'request-about-account',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const parsed = parseForm(accountRequestSchema, ['isi'], form)
    if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
    const result = await requestAboutAccount({ db: db(), viewer, now }, parsed.value)
    if (result === 'not-found') return { kind: 'not-found' }
    // Sent twice: the first request exists.
    return { kind: 'redirect', to: '/data-saya?selesai=tanya#tanya' }
  },
)

/** Confirms the whole code from paper; from now on only the code opens the case. */
export const moveToCodeAction = viewerAction('move-to-code', ['PELAPOR'], async ({ viewer, form, now }) => {
  const aduanId = textOf(form, 'aduan')
  const holder = { sidHash: viewer.sidHash, kx: await currentKx() }
  const result = await moveToCode({ db: db(), viewer, now, holder }, { aduanId, typed: textOf(form, 'kode') })
  switch (result.kind) {
    case 'wrong': {
      const message = t('kodeIniTidakCocok')
      return { kind: 'invalid', errors: [{ field: 'kode', message }] }
    }
    case 'refused':
      return { kind: 'refused', message: result.message }
    case 'done':
    case 'repeated':
      return { kind: 'redirect', to: '/data-saya/hapus-akun?selesai=pindah' }
    default:
      return { kind: 'not-found' }
  }
})

export const deleteAccountAction = viewerAction(
  'delete-account',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const parsed = parseForm(deletionSchema, ['kalimat', 'password'], form)
    if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
    const result = await deleteAccount({ db: db(), viewer, now }, parsed.value)
    if (result.ok) {
      await dropSession()
      return { kind: 'redirect', to: '/masuk?selesai=akun-dihapus' }
    }
    switch (result.reason) {
      case 'wait':
        return {
          kind: 'refused',
          message: t('terlaluBanyakPercobaanCoba', { detik: result.seconds }),
        }
      case 'wrong':
        return {
          kind: 'invalid',
          errors: [{ field: 'password', message: t('kataSandiTidakCocok') }],
        }
      case 'not-found':
        return { kind: 'not-found' }
    }
  },
)
