'use server'

import { storeCertificate } from '@/lib/akun/commands/certify'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { setIdentityApprover } from '@/lib/akun/commands/identity-approver'
import { cancelInvitation, invite } from '@/lib/akun/commands/invite'
import {
  changeRole,
  disableStaff,
  enableStaff,
  type ManageResult,
  setRestrictedOfficer,
} from '@/lib/akun/commands/manage-staff'
import { resetStaff } from '@/lib/akun/commands/reset-staff'
import { setStaffDetails } from '@/lib/akun/commands/staff-details'
import { teamsOf } from '@/lib/akun/queries'
import { invitationSchema, staffDetailsSchema } from '@/lib/akun/schema'
import { sensitiveAction } from '@/lib/akun/step-up'
import { db } from '@/lib/platform/db/client'
import { asId } from '@/lib/platform/db/id'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import type { FormOutcome } from '@/lib/platform/http/form-state'
import { parseForm } from '@/lib/platform/http/parse-form'

const PATH = '/admin/pengguna'

const REFUSALS: Record<Exclude<ManageResult, { ok: true }>['reason'], string> = {
  'not-found': 'Pengguna ini tidak ditemukan atau sedang nonaktif. Muat ulang halaman.',
  yourself: 'Akun sendiri tidak dapat Anda ubah di sini. Minta administrator lain.',
  'restricted-only': 'Hanya petugas aduan terbatas yang dapat membuat kode baru untuk petugas terbatas lain.',
  'same-role': 'Pengguna ini sudah berperan demikian.',
  'last-ketua': 'Ia satu-satunya ketua di timnya. Tunjuk ketua lain dahulu di halaman Tim.',
  'last-admin': 'Ini administrator terakhir yang aktif. Undang penggantinya dahulu.',
  'approver-only':
    'Hanya pembuka identitas kedua yang dapat menunjuk atau mencabut pembuka identitas kedua lain.',
  'made-code':
    'Salah satu dari Anda membuat kode akun yang lain, atau akun ini berumur kurang dari tujuh hari. Penunjukannya harus dilakukan administrator lain, atau nanti.',
  'second-admin':
    'Usulan Anda tercatat, dan orangnya diberi tahu. Ini berlaku bila administrator lain melakukan hal yang sama dalam tujuh hari.',
  'last-restricted': 'Ini petugas terakhir untuk aduan terbatas. Tunjuk penggantinya dahulu.',
}

function outcomeOf(result: ManageResult, done: string): FormOutcome {
  return result.ok
    ? { kind: 'redirect', to: `${PATH}?selesai=${done}` }
    : { kind: 'refused', message: REFUSALS[result.reason] }
}

/** Invites a member of staff and shows the activation code once. */
export const inviteAction = sensitiveAction('invite', ['ADMIN'], async ({ viewer, form, now }) => {
  const parsed = parseForm(invitationSchema, ['nama_petugas', 'username', 'peran', 'terbatas'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  if (parsed.value.handlesRestricted && !viewer.handlesRestricted) {
    const message = 'Hanya petugas aduan terbatas yang dapat menunjuk petugas terbatas lain'
    return { kind: 'invalid', errors: [{ field: 'terbatas', message }] }
  }
  const result = await invite(db(), viewer, parsed.value, now)
  if (!result.ok) {
    return { kind: 'invalid', errors: [{ field: 'username', message: 'Nama pengguna sudah dipakai' }] }
  }
  return { kind: 'done', data: { kode: result.code, username: parsed.value.username } }
})

export const cancelInvitationAction = viewerAction(
  'cancel-invitation',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    await cancelInvitation(db(), viewer, textOf(form, 'undangan'), now)
    return { kind: 'redirect', to: `${PATH}?selesai=batal` }
  },
)

/** Changes an administrator into a reviewer or vice versa. */
export const changeRoleAction = sensitiveAction('change-role', ['ADMIN'], async ({ viewer, form, now }) => {
  const role = textOf(form, 'peran')
  if (role !== 'ADMIN' && role !== 'TELAAH') {
    return { kind: 'invalid', errors: [{ field: 'peran', message: 'Pilih peran petugas' }] }
  }
  return outcomeOf(
    await changeRole(db(), viewer, { userId: asId(textOf(form, 'pengguna')), role }, now),
    'peran',
  )
})

/** Issues a new activation code, shown once and handed over in person. */
export const resetStaffAction = sensitiveAction('reset-staff', ['ADMIN'], async ({ viewer, form, now }) => {
  const result = await resetStaff(db(), viewer, asId(textOf(form, 'pengguna')), now)
  if (!result.ok) return { kind: 'refused', message: REFUSALS[result.reason] }
  return { kind: 'done', data: { kode: result.code, username: result.username } }
})

export const disableStaffAction = sensitiveAction(
  'disable-staff',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    return outcomeOf(await disableStaff(db(), viewer, asId(textOf(form, 'pengguna')), now), 'nonaktif')
  },
)

export const enableStaffAction = sensitiveAction('enable-staff', ['ADMIN'], async ({ viewer, form, now }) => {
  return outcomeOf(await enableStaff(db(), viewer, asId(textOf(form, 'pengguna')), now), 'aktif')
})

export const setRestrictedAction = sensitiveAction(
  'set-restricted',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const change = { userId: asId(textOf(form, 'pengguna')), on: textOf(form, 'terbatas') === 'ya' }
    return outcomeOf(await setRestrictedOfficer(db(), viewer, change, now), 'terbatas')
  },
)

/** Grants or withdraws the right to approve openings of identities. */
export const setApproverAction = sensitiveAction('set-approver', ['ADMIN'], async ({ viewer, form, now }) => {
  const change = { userId: asId(textOf(form, 'pengguna')), on: textOf(form, 'pembuka') === 'ya' }
  return outcomeOf(await setIdentityApprover(db(), viewer, change, now), 'pembuka')
})

/** Saves NIP, position and unit, by which the conflict check keeps reports about this person from them. */
export const staffDetailsAction = viewerAction('staff-details', ['ADMIN'], async ({ viewer, form, now }) => {
  const parsed = parseForm(staffDetailsSchema, ['nip', 'jabatan', 'unit', 'kepala_unit'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const userId = asId(textOf(form, 'pengguna'))
  return outcomeOf(await setStaffDetails(db(), viewer, userId, parsed.value, now), 'kepegawaian')
})

/**
 * Accepts a certificate signed by ROOT; the signature is checked, so the person who pastes it needs no trust.
 */
export const certifyAction = viewerAction('certify', ['ADMIN'], async ({ viewer, form, now }) => {
  const stored = await storeCertificate(db(), viewer, textOf(form, 'sertifikat'), now)
  if (stored.ok) return { kind: 'redirect', to: `${PATH}?selesai=sertifikat` }
  const message =
    stored.reason === 'forged'
      ? 'Ini bukan sertifikat dari kunci ROOT lembaga ini, atau ada huruf yang hilang. Salin seluruhnya'
      : 'Sertifikat ini bukan untuk kunci dan peran yang dipakai sekarang, atau sudah berakhir'
  return { kind: 'invalid', errors: [{ field: 'sertifikat', message }] }
})

/** Gives a colleague the keys of the open cases that this administrator can open: all, or their teams'. */
export const giveKeysAction = sensitiveAction('give-keys', ['ADMIN'], async ({ viewer, form, now }) => {
  const userId = asId(textOf(form, 'pengguna'))
  let given = await giveKeys(db(), viewer, { userId }, now)
  for (const timId of await teamsOf(db(), userId))
    given += await giveKeys(db(), viewer, { userId, timId }, now)
  return { kind: 'redirect', to: `${PATH}?selesai=kunci&jumlah=${given}` }
})
