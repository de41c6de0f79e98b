'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, textOf } from '@/lib/platform/http/form-fields'
import { assignAdmin, labelAduan, onEach } from '@/lib/verifikasi/queue/commands'
import { queryOfForm, queueHref } from '@/lib/verifikasi/queue/rules'

/** Upper limit of one bulk action; a page of the queue shows fewer cases. */
const MOST_AT_ONCE = 50
const NOBODY = 'kosong'

/** Assigns the chosen cases, or adds or removes a label. These are the only bulk actions. */
export const bulkAction = viewerAction('queue-bulk', ['ADMIN'], async ({ viewer, form, now }) => {
  const ids = form.getAll('pilih').filter((id) => typeof id === 'string')
  if (ids.length === 0 || ids.length > MOST_AT_ONCE) {
    return { kind: 'refused', message: `Pilih 1 sampai ${MOST_AT_ONCE} aduan dahulu.` }
  }
  const act = textOf(form, 'tindakan')
  const context = { db: db(), viewer, now }
  const actionKey = actionKeyOf(form)
  const adminId = textOf(form, 'petugas')
  const label = textOf(form, 'label')
  if (act === 'tugaskan' && adminId === '') {
    return { kind: 'invalid', errors: [{ field: 'petugas', message: 'Pilih petugas yang akan memeriksa' }] }
  }
  if (act !== 'tugaskan' && label === '') {
    return { kind: 'invalid', errors: [{ field: 'label', message: 'Tulis labelnya' }] }
  }
  const { done, refusals } = await onEach(ids, (aduanId) =>
    act === 'tugaskan'
      ? assignAdmin(context, { aduanId, actionKey, adminId: adminId === NOBODY ? null : adminId })
      : labelAduan(context, { aduanId, actionKey, label, change: act === 'lepas' ? 'remove' : 'add' }),
  )
  if (refusals.length > 0) {
    revalidatePath('/admin')
    const why = refusals.map(({ message, count }) => `${count} aduan tidak diubah: ${message}`)
    return { kind: 'refused', message: [`${done} aduan diubah.`, ...why].join(' ') }
  }
  const href = queueHref(queryOfForm(textOf(form, 'halaman'), viewer), '/admin')
  const told = `selesai=${act === 'tugaskan' ? 'tugas' : 'label'}&jumlah=${done}`
  return { kind: 'redirect', to: `${href}${href.includes('?') ? '&' : '?'}${told}` }
})
