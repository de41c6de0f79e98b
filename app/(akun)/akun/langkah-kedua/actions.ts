'use server'

import {
  dropPasskey,
  dropTotp,
  type FactorResult,
  takePasskey,
  takeTotp,
} from '@/lib/akun/commands/second-factor'
import { demandPassword } from '@/lib/akun/step-up'
import { env } from '@/lib/env'
import { db } from '@/lib/platform/db/client'
import { setUpAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import type { FormOutcome } from '@/lib/platform/http/form-state'
import { currentKx } from '@/lib/platform/session/viewer'
import type { Viewer, ViewerRole } from '@/lib/platform/session/viewer-type'
import { words } from '@/lib/words/words'

const t = words('langkahKedua')

const EVERYBODY: readonly ViewerRole[] = ['PELAPOR', 'ADMIN', 'TELAAH']
const PATH = '/akun/langkah-kedua'

interface Context {
  viewer: Viewer
  form: FormData
  now: Date
}

/** An action on the person's own second factors: open to staff without one, and always with the password. */
function factorAction(name: string, act: (context: Context) => Promise<FormOutcome>) {
  return setUpAction(name, EVERYBODY, async (context) => {
    if (context.viewer.role === 'PELAPOR' && !context.viewer.account) return { kind: 'not-found' }
    return (await demandPassword(context)) ?? (await act(context))
  })
}

/** Activates an authenticator app by its first correct code. */
export const takeTotpAction = factorAction('take-totp', async ({ viewer, form, now }) => {
  const taken = await takeTotp(db(), viewer, { kx: await currentKx(), code: textOf(form, 'kode') }, now)
  return outcomeOf(taken, 'aplikasi', {
    field: 'kode',
    message: t('kodeTidakCocokTunggu'),
  })
})

export const dropTotpAction = factorAction('drop-totp', async ({ viewer }) =>
  outcomeOf(await dropTotp(db(), viewer), 'aplikasi-lepas'),
)

/** Stores a passkey that the browser just created. */
export const takePasskeyAction = factorAction('take-passkey', async ({ viewer, form, now }) => {
  const name = textOf(form, 'nama_kunci')
  if (name === '' || [...name].length > 40) {
    const message = name === '' ? t('beriKunciIniNama') : t('namaPalingBanyak40')
    return { kind: 'invalid', errors: [{ field: 'nama_kunci', message }] }
  }
  const answer = { kx: await currentKx(), answer: textOf(form, 'jawaban'), name }
  return outcomeOf(await takePasskey(db(), { origin: env().APP_URL }, viewer, answer, now), 'kunci')
})

export const dropPasskeyAction = factorAction('drop-passkey', async ({ viewer, form }) =>
  outcomeOf(await dropPasskey(db(), viewer, textOf(form, 'kunci_masuk')), 'kunci-lepas'),
)

function outcomeOf(
  result: FactorResult,
  done: string,
  wrong?: { field: string; message: string },
): FormOutcome {
  if (result.ok) return { kind: 'redirect', to: `${PATH}?selesai=${done}` }
  switch (result.reason) {
    case 'wait':
      return {
        kind: 'refused',
        message: t('terlaluBanyakPercobaanCoba', { detik: result.seconds }),
      }
    case 'last':
      return {
        kind: 'refused',
        message: t('petugasPerluPalingSedikit'),
      }
    case 'known':
      return { kind: 'refused', message: t('kunciIniSudahTerdaftar') }
    case 'many':
      return { kind: 'refused', message: t('palingBanyak10Kunci') }
    case 'wrong':
      return wrong
        ? { kind: 'invalid', errors: [wrong] }
        : { kind: 'refused', message: t('kunciIniTidakDapat') }
  }
}
