'use server'

import { sensitiveAction } from '@/lib/akun/step-up'
import {
  type AskResult,
  askAddress,
  type ConfirmResult,
  confirmAddress,
  dropAsked,
  stopMail,
} from '@/lib/kabar/email/commands'
import { addressSchema, codeSchema } from '@/lib/kabar/email/schema'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { parseForm } from '@/lib/platform/http/parse-form'
import { words } from '@/lib/words/words'

const t = words('kabarEmail')

const ALL = ['PELAPOR', 'ADMIN', 'TELAAH'] as const
const HERE = '/kabar/email'
const done = (what: string) => ({ kind: 'redirect', to: `${HERE}?selesai=${what}` }) as const

const ASKED: Record<Exclude<AskResult, 'sent' | 'no-account'>, string> = {
  'not-an-address': t('tulisEmailSepertiNamacontohcom'),
  'too-often': t('sudah3KodeDikirim'),
}
const CONFIRMED: Record<Exclude<ConfirmResult, 'confirmed' | 'nothing-asked'>, string> = {
  wrong: t('kodeTidakCocokPeriksa'),
  over: t('kodeIniSudahTidak'),
}

/**
 * Sends a code to the typed address, with the password: with it the address logs in and gets codes for a
 * forgotten password.
 */
export const askAddressAction = sensitiveAction('mail-ask', ALL, async ({ viewer, form, now }) => {
  const parsed = parseForm(addressSchema, ['email'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const result = await askAddress({ db: db(), viewer, now }, parsed.value.email)
  if (result === 'sent') return done('kode')
  if (result === 'no-account') return { kind: 'not-found' }
  return { kind: 'invalid', errors: [{ field: 'email', message: ASKED[result] }] }
})

/** Confirms the address by its code; mail is sent from now on. */
export const confirmAddressAction = viewerAction('mail-confirm', ALL, async ({ viewer, form, now }) => {
  const parsed = parseForm(codeSchema, ['kode'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const result = await confirmAddress({ db: db(), viewer, now }, parsed.value.kode)
  if (result === 'confirmed') return done('nyala')
  if (result === 'nothing-asked') return { kind: 'redirect', to: HERE }
  return { kind: 'invalid', errors: [{ field: 'kode', message: CONFIRMED[result] }] }
})

/** Cancels the pending confirmation. */
export const dropAskedAction = viewerAction('mail-drop', ALL, async ({ viewer, now }) => {
  await dropAsked({ db: db(), viewer, now })
  return done('batal')
})

/** Stops mail and deletes the address. */
export const stopMailAction = viewerAction('mail-stop', ALL, async ({ viewer, now }) => {
  await stopMail({ db: db(), viewer, now })
  return done('mati')
})
