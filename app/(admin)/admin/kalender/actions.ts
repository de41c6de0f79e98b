'use server'

import { changeCalendar } from '@/lib/lembaga/calendar/commands'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'
import { readCalendarInput } from '@/lib/waktu/schema'

/** Saves a previewed change of the calendar. */
export const saveCalendarAction = viewerAction('save-calendar', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    dasar: { missing: 'Tulis dasar perubahan, misalnya SKB beserta nomornya', max: 300 },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const input = readCalendarInput((name) => textOf(form, name))
  const version = Number(textOf(form, 'versi'))
  const result = await changeCalendar({ db: db(), viewer, now }, input, { source: texts.dasar, version })
  if (result.ok) return { kind: 'redirect', to: `/admin/kalender?tahun=${input.tahun}&selesai=ubah` }
  const message =
    'stale' in result
      ? 'Kalender tahun ini sudah diubah administrator lain sejak pratinjau ini. Muat ulang halaman ini untuk melihat dampaknya yang terbaru.'
      : `${result.errors[0]?.message ?? 'Perubahan ini tidak dapat disimpan'}.`
  return { kind: 'refused', message }
})
