import { statusLabels } from '@/lib/aduan/lifecycle-states'
import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import { batasWaktu } from '@/lib/waktu/dates'
import type { SearchHit } from './search'
import { fieldLabels } from './search-rules'

/** One search result in display form, so that the browser needs no calendar. */
export interface HitView {
  id: string
  nomor: string
  ringkasan: string
  /** "Pungutan liar · Dinas Perhubungan · Kota Banjarbaru" */
  about: string
  status: string
  /** "2 hari kerja lagi"; empty without a running deadline. */
  left: string
  /** "Cocok di kronologi"; empty for a hit by nomor. */
  where: string
}

/** The answer to a search. */
export interface SearchView {
  hits: HitView[]
  found: number
  searched: number
  cut: boolean
}

/** A hit in display form. Pure. */
export function hitView({ row, where }: SearchHit, today: WitaDate, calendar: Kalender): HitView {
  return {
    id: row.id,
    nomor: row.nomor,
    ringkasan: row.summary.ringkasan,
    about: [row.kategori, row.summary.instansi, row.kabkota].join(' · '),
    status: statusLabels[row.status],
    left: row.nextDueOn ? batasWaktu(row.nextDueOn, today, calendar).words : '',
    where: where.length > 0 ? `Cocok di ${where.map((field) => fieldLabels[field]).join(', ')}` : '',
  }
}
