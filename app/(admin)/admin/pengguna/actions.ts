'use server'

import { viewerAction } from '@/lib/action/form-action'
import { textOf } from '@/lib/action/form-fields'
import type { FormOutcome } from '@/lib/action/form-state'
import { parseForm } from '@/lib/action/parse-form'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { cancelInvitation, invite } from '@/lib/akun/commands/invite'
import {
  disableStaff,
  enableStaff,
  type ManageResult,
  setRestrictedOfficer,
} from '@/lib/akun/commands/manage-staff'
import { invitationSchema } from '@/lib/akun/schema'
import { db } from '@/lib/db/client'

const PATH = '/admin/pengguna'

const REFUSALS: Record<Exclude<ManageResult, { ok: true }>['reason'], string> = {
  'not-found': 'Pengguna ini tidak dapat diubah.',
  yourself: 'Anda tidak dapat menonaktifkan akun sendiri. Minta administrator lain.',
  'last-admin': 'Ini administrator terakhir yang aktif. Undang penggantinya dahulu.',
  'last-restricted': 'Ini petugas terakhir untuk aduan terbatas. Tunjuk penggantinya dahulu.',
}

function outcomeOf(result: ManageResult, done: string): FormOutcome {
  return result.ok
    ? { kind: 'redirect', to: `${PATH}?selesai=${done}` }
    : { kind: 'refused', message: REFUSALS[result.reason] }
}

/** Invites a member of staff and hands over the code, this once. */
export const inviteAction = viewerAction('invite', ['ADMIN'], async ({ viewer, form, now }) => {
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

export const cancelInvitationAction = viewerAction('cancel-invitation', ['ADMIN'], async ({ form }) => {
  await cancelInvitation(db(), textOf(form, 'undangan'))
  return { kind: 'redirect', to: `${PATH}?selesai=batal` }
})

export const disableStaffAction = viewerAction('disable-staff', ['ADMIN'], async ({ viewer, form, now }) => {
  return outcomeOf(await disableStaff(db(), viewer, textOf(form, 'pengguna'), now), 'nonaktif')
})

export const enableStaffAction = viewerAction('enable-staff', ['ADMIN'], async ({ viewer, form, now }) => {
  return outcomeOf(await enableStaff(db(), viewer, textOf(form, 'pengguna'), now), 'aktif')
})

export const setRestrictedAction = viewerAction(
  'set-restricted',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const change = { userId: textOf(form, 'pengguna'), on: textOf(form, 'terbatas') === 'ya' }
    return outcomeOf(await setRestrictedOfficer(db(), viewer, change, now), 'terbatas')
  },
)

/** Gives an administrator the keys of running cases that this one can open. */
export const giveKeysAction = viewerAction('give-keys', ['ADMIN'], async ({ viewer, form, now }) => {
  const given = await giveKeys(db(), viewer, { userId: textOf(form, 'pengguna') }, now)
  return { kind: 'redirect', to: `${PATH}?selesai=kunci&jumlah=${given}` }
})
