'use server'

import { setShortcuts } from '@/lib/akun/shortcuts'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { listBase, queryOfForm, queueHref } from '@/lib/verifikasi/queue/rules'
import { searchCases } from '@/lib/verifikasi/queue/search'
import { TERM_MIN } from '@/lib/verifikasi/queue/search-rules'
import { hitView } from '@/lib/verifikasi/queue/search-views'
import { toWitaDate } from '@/lib/waktu/calendar'
import { loadCalendar } from '@/lib/waktu/queries'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Searches the cases that this session can read. The words are in the post's body and stored nowhere. */
export const searchAction = viewerAction(
  'queue-search',
  ['ADMIN', 'TELAAH'],
  async ({ viewer, form, now }) => {
    const term = textOf(form, 'cari')
    const within =
      textOf(form, 'cakupan') === 'tampilan' ? queryOfForm(textOf(form, 'halaman'), viewer) : null
    const result = await searchCases(db(), viewer, { term, within }, now)
    if (!result) {
      const message = `Tulis paling sedikit ${TERM_MIN} huruf atau angka dari nomor atau isi aduan`
      return { kind: 'invalid', errors: [{ field: 'cari', message }] }
    }
    const calendar = await loadCalendar(db())
    const hits = result.hits.map((hit) => hitView(hit, toWitaDate(now), calendar))
    return { kind: 'done', data: { cari: term, hasil: JSON.stringify({ ...result, hits }) } }
  },
)

/** Turns the staff pages' single-key shortcuts on or off for this account. */
export const setShortcutsAction = viewerAction('shortcuts', ['ADMIN', 'TELAAH'], async ({ viewer, form }) => {
  await setShortcuts(db(), viewer, form.get('pintasan') === 'nyala')
  const aduanId = textOf(form, 'aduan')
  const base = listBase(viewer.role)
  const page = queryOfForm(textOf(form, 'halaman'), viewer)
  return { kind: 'redirect', to: queueHref(page, UUID.test(aduanId) ? `${base}/aduan/${aduanId}` : base) }
})
