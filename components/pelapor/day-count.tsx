import type { CountedDay, DayKind } from '@/lib/aduan/promises/day-count'
import { tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('janji')

const HEAD = [
  ['Sen', t('senin')],
  ['Sel', t('selasa')],
  ['Rab', t('rabu')],
  ['Kam', t('kamis')],
  ['Jum', t('jumat')],
  ['Sab', t('sabtu')],
  ['Min', t('minggu')],
] as const

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']

const LOOK: Record<DayKind, string> = {
  outside: 'text-muted opacity-70',
  start: 'bg-surface font-semibold',
  counted: 'bg-ok-soft',
  weekend: 'text-muted',
  holiday: 'text-muted',
  standstill: 'bg-info-soft',
  last: 'bg-ok-soft font-bold outline-2 -outline-offset-2 outline-brand',
}

/** Shows how a deadline was counted as a small calendar; screen readers hear how each day counts. */
export function DayCount({ title, weeks }: { title: string; weeks: CountedDay[][] }) {
  const kinds = new Set(weeks.flat().map(({ kind }) => kind))
  const holidays = weeks.flat().filter(({ name }) => name)
  return (
    <div className="mt-2 space-y-2">
      <table className="w-full max-w-md table-fixed border-collapse text-center">
        <caption className="sr-only">{t('hitunganHari', { judul: title })}</caption>
        <thead>
          <tr>
            {HEAD.map(([short, long]) => (
              <th key={long} scope="col" abbr={long} className="mini pb-1 font-semibold text-muted">
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day, index) => (
                <td
                  key={day.day}
                  className={`figures h-12 border border-line align-top leading-tight ${LOOK[day.kind]}`}
                >
                  <span aria-hidden="true">
                    <span className="mini block pt-1">{dateWords(day, index)}</span>
                    <span className="mini block">{marks[day.kind] ?? day.number}</span>
                  </span>
                  <span className="sr-only">
                    {tanggal(day.day)}: {spoken(day)}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small text-muted">
        {[
          t('angkaDiBawahTanggal'),
          kinds.has('holiday') ? t('tandaLibur') : '',
          kinds.has('standstill') ? t('tandaJamBerhenti') : '',
          t('bergarisTepi'),
        ]
          .filter((sentence) => sentence !== '')
          .join(' ')}
      </p>
      {holidays.length > 0 ? (
        <ul className="small text-muted">
          {holidays.map(({ day, name }) => (
            <li key={day}>
              L {tanggal(day)}: {name}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

const marks: Partial<Record<DayKind, string>> = {
  outside: '',
  start: '0',
  weekend: '',
  holiday: 'L',
  standstill: 'II',
}

function dateWords({ day }: CountedDay, index: number): string {
  const date = Number(day.slice(8))
  return date === 1 || index === 0 ? `${date} ${MONTHS[Number(day.slice(5, 7)) - 1]}` : String(date)
}

function spoken({ kind, number, name }: CountedDay): string {
  switch (kind) {
    case 'outside':
      return t('diLuarHitungan')
    case 'start':
      return t('hariPertamaBelumDihitung')
    case 'counted':
      return t('hariKerjaKe', { nomor: String(number) })
    case 'last':
      return t('hariKerjaKeBatas', { nomor: String(number) })
    case 'weekend':
      return t('akhirPekan')
    case 'holiday':
      return name ? t('hariLiburBernama', { nama: name }) : t('hariLibur')
    case 'standstill':
      return t('jamBerhenti')
  }
}
