'use server'

import { enterByCode } from '@/lib/lapor/commands/by-code'
import { db } from '@/lib/platform/db/client'
import { gateAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { keptForm } from '@/lib/platform/http/kept-form'
import { holdBack } from '@/lib/platform/http/wrong-codes'
import { endSession } from '@/lib/platform/session/sessions'
import { keepSession } from '@/lib/platform/session/viewer'
import { holderIdOfCode, seedOfCode } from '@/lib/vault/secret-code'

const MISSING = 'Ketik kode rahasia Anda'
const WRONG = 'Kode ini tidak cocok dengan aduan mana pun. Periksa tiap kelompok, lalu coba lagi.'

/** Opens the case of a code, or first the page with kept text. All wrong codes get the same answer. */
export const openByCodeAction = gateAction('open-by-code', 'lacak', async ({ viewer, form, now }) => {
  if (viewer && (viewer.role !== 'PELAPOR' || viewer.account)) {
    return { kind: 'refused', message: 'Anda sedang masuk dengan akun. Keluar dahulu untuk memakai kode.' }
  }
  const typed = textOf(form, 'kode')
  if (typed === '') return { kind: 'invalid', errors: [{ field: 'kode', message: MISSING }] }
  const entered = await enterByCode(db(), typed, now)
  if (!entered) {
    await holdBack()
    return { kind: 'invalid', errors: [{ field: 'kode', message: WRONG }] }
  }
  if (viewer) await endSession(db(), viewer.sidHash)
  await keepSession(entered.secrets)
  const kept = await keptForm(holderIdOfCode(await seedOfCode(typed)))
  return { kind: 'redirect', to: kept?.path ?? '/lacak' }
})
