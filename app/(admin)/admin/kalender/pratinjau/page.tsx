import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { AddDayForm, YearForm } from '@/components/kalender/change-forms'
import { EffectView } from '@/components/kalender/effect-view'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { clockNow } from '@/lib/clock'
import { calendarEffect } from '@/lib/lembaga/calendar/effect'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { compareDates, toWitaDate } from '@/lib/waktu/calendar'
import { tanggal } from '@/lib/waktu/dates'
import { loadYear } from '@/lib/waktu/queries'
import {
  CALENDAR_FIELDS,
  type CalendarInput,
  changedDays,
  type HariLibur,
  jenisLibur,
  parseCalendarChange,
  readCalendarInput,
} from '@/lib/waktu/schema'
import { saveCalendarAction } from '../actions'

interface Place {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Preview of a calendar change: the new days and the deadlines that move. Saves nothing. */
export default async function PratinjauPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const fields = await searchParams
  const input = readCalendarInput((name) => [fields[name]].flat()[0] ?? '')
  const today = toWitaDate(clockNow())
  const year = Number(input.tahun)
  const stored = Number.isSafeInteger(year) ? await loadYear(db(), year) : null
  const parsed = parseCalendarChange(input, stored, today)
  const back = { href: `/admin/kalender?tahun=${stored?.year ?? ''}`, label: 'Kalender hari kerja' }
  if (!parsed.ok) {
    return (
      <div className="max-w-180 space-y-6">
        <PageHead title="Periksa lagi" back={<BackLink {...back} />} />
        {input.aksi === 'tambah' ? (
          <AddDayForm year={year} errors={parsed.errors} values={input} />
        ) : input.aksi === 'isi' ? (
          <YearForm year={year} errors={parsed.errors} values={input} />
        ) : (
          <Notice kind="warn">
            <p>{parsed.errors[0]?.message}.</p>
          </Notice>
        )}
      </div>
    )
  }
  const { change } = parsed
  const effect = await calendarEffect(db(), viewer, change, today)
  const past = changedDays(change).some((day) => compareDates(day, today) < 0)
  return (
    <div className="max-w-220 space-y-8">
      <PageHead title={`Pratinjau perubahan kalender ${change.year}`} back={<BackLink {...back} />} />
      <ActionForm action={saveCalendarAction} label="Simpan perubahan kalender" className="space-y-8">
        <section aria-labelledby="perubahan" className="space-y-4">
          <h2 id="perubahan">Yang berubah</h2>
          <DayList title="Ditambahkan" days={change.added} />
          <DayList title="Dihapus" days={change.removed} />
          {change.added.length + change.removed.length === 0 ? (
            <p>Tidak ada hari yang berubah. Bila disimpan, hanya dasarnya yang dicatat.</p>
          ) : null}
          {past ? (
            <p>Ada hari yang sudah lewat. Batas waktu yang sudah terlewat tidak ikut berubah.</p>
          ) : null}
        </section>
        <EffectView effect={effect} />
        {CALENDAR_FIELDS.map((name: keyof CalendarInput) => (
          <input key={name} type="hidden" name={name} value={input[name]} />
        ))}
        <input type="hidden" name="versi" value={stored?.version ?? 0} />
        <TextField
          name="dasar"
          label="Dasar perubahan"
          hint="Misalnya “SKB Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB Nomor … Tahun …”. Dibaca juga oleh pelapor yang batas waktunya bergeser."
          maxLength={300}
        />
        <div className="form-bar flex flex-wrap gap-3">
          <SubmitButton>Simpan kalender</SubmitButton>
          <ButtonLink href={back.href} look="secondary">
            Batal
          </ButtonLink>
        </div>
      </ActionForm>
    </div>
  )
}

function DayList({ title, days }: { title: string; days: readonly HariLibur[] }) {
  if (days.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className="list-disc pl-5">
        {days.map((day) => (
          <li key={day.date}>
            {tanggal(day.date)}: {day.name} ({jenisLibur[day.kind].toLowerCase()})
          </li>
        ))}
      </ul>
    </div>
  )
}
