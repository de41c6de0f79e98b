'use server'

import { revalidatePath } from 'next/cache'
import { setShortcuts } from '@/lib/akun/shortcuts'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, textOf } from '@/lib/platform/http/form-fields'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { assignAdmin, labelAduan, onEach } from '@/lib/verifikasi/queue/commands'
import { queueHref, readQuery } from '@/lib/verifikasi/queue/rules'
import { searchCases } from '@/lib/verifikasi/queue/search'
import { TERM_MIN } from '@/lib/verifikasi/queue/search-rules'
import { hitView } from '@/lib/verifikasi/queue/search-views'
import { toWitaDate } from '@/lib/waktu/calendar'
import { loadCalendar } from '@/lib/waktu/queries'

/** Upper limit of one bulk action; a page of the queue shows fewer cases. */
const MOST_AT_ONCE = 50
const NOBODY = 'kosong'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The queue view that the form came from, parsed like an address, so that it only leads to our pages. */
function pageOf(form: FormData, viewer: AdminViewer) {
  const params = Object.fromEntries(new URLSearchParams(textOf(form, 'halaman')))
  return readQuery(params, viewer)
}

/** Searches the cases that this session can read. The words are in the post's body and stored nowhere. */
export const searchAction = viewerAction('queue-search', ['ADMIN'], async ({ viewer, form, now }) => {
  const term = textOf(form, 'cari')
  const within = textOf(form, 'cakupan') === 'tampilan' ? pageOf(form, viewer) : null
  const result = await searchCases(db(), viewer, { term, within }, now)
  if (!result) {
    const message = `Tulis paling sedikit ${TERM_MIN} huruf atau angka dari nomor atau isi aduan`
    return { kind: 'invalid', errors: [{ field: 'cari', message }] }
  }
  const calendar = await loadCalendar(db())
  const hits = result.hits.map((hit) => hitView(hit, toWitaDate(now), calendar))
  return { kind: 'done', data: { cari: term, hasil: JSON.stringify({ ...result, hits }) } }
})

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
  const href = queueHref(pageOf(form, viewer))
  const told = `selesai=${act === 'tugaskan' ? 'tugas' : 'label'}&jumlah=${done}`
  return { kind: 'redirect', to: `${href}${href.includes('?') ? '&' : '?'}${told}` }
})

/** Turns the staff pages' single-key shortcuts on or off for this account. */
export const setShortcutsAction = viewerAction('shortcuts', ['ADMIN'], async ({ viewer, form }) => {
  await setShortcuts(db(), viewer, form.get('pintasan') === 'nyala')
  const aduanId = textOf(form, 'aduan')
  const page = pageOf(form, viewer)
  return { kind: 'redirect', to: queueHref(page, UUID.test(aduanId) ? `/admin/aduan/${aduanId}` : '/admin') }
})
