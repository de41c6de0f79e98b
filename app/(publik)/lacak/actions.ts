'use server'

import { gateAction } from '@/lib/action/form-action'
import { textOf } from '@/lib/action/form-fields'
import { keptForm } from '@/lib/action/kept-form'
import { holdBack } from '@/lib/action/wrong-codes'
import { enterByCode } from '@/lib/aduan/commands/by-code'
import { endSession } from '@/lib/auth/sessions'
import { keepSession } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { holderIdOfCode, seedOfCode } from '@/lib/vault/secret-code'

const MISSING = 'Ketik kode rahasia Anda'
const WRONG = 'Kode ini tidak cocok dengan aduan mana pun. Periksa tiap kelompok, lalu coba lagi.'

/** Opens the case of a code; a page that waits with typed text comes first. One answer for every code that opens nothing. */
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
