import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { hariKerjaBetween, type Kalender, parseWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { normaliseLabel } from './label-rules'
import { firstView, isFirstView, type ListReader, type QueueView, viewsFor } from './views'

/** Forty cases fit on one page. */
export const ROWS_PER_PAGE = 40
/** A larger count is shown as "99+": nobody plans with more, and an exact count would read every case. */
export const COUNT_CAP = 99

/** Start or end of a page: the sort day of a row, its rank within that day, and its id. */
export interface Cursor {
  day: WitaDate
  rank: number
  id: string
}

/** Ways to sort a list. */
export const SORTS = {
  tenggat: 'Batas waktu terdekat',
  masuk: 'Paling baru dikirim',
  berubah: 'Paling baru berubah',
} as const
export type Sort = keyof typeof SORTS

/** How reporters disclose their identity; a filter. */
export const MODES = { rahasia: 'Rahasia', anonim: 'Anonim', terbuka: 'Terbuka' } as const
type Mode = keyof typeof MODES

/** The filters of a list. Those of SEALED are asked of the opened row, the others of the database. */
export interface Filters {
  kategori: string | null
  kabkota: string | null
  status: AduanStatus | null
  /** For administrators the verifier, for a team the member with an open task or the current draft. */
  petugas: string | null
  tim: string | null
  /** Only cases of reporters in danger. */
  risiko: 'ya' | null
  instansi: string | null
  label: string | null
  mode: Mode | null
  /** Sent on this day or later. */
  from: WitaDate | null
  /** Sent on this day or earlier. */
  until: WitaDate | null
}

export const noFilters: Filters = {
  kategori: null,
  kabkota: null,
  status: null,
  petugas: null,
  tim: null,
  risiko: null,
  instansi: null,
  label: null,
  mode: null,
  from: null,
  until: null,
}

const FILTERS = Object.keys(noFilters) as (keyof Filters)[]
const SEALED = ['instansi', 'label', 'mode'] as const satisfies (keyof Filters)[]

/** A parsed URL of a page of a list. */
export interface QueueQuery extends Filters {
  view: QueueView
  /** Null: the order of the view. */
  sort: Sort | null
  after: Cursor | null
  before: Cursor | null
}

export type QueueParams = Record<string, string | string[] | undefined>

const CODE = /^[a-z0-9._-]{1,40}$/i
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const LONGEST_INSTANSI = 150
const CURSOR = /^(\d{4}-\d{2}-\d{2})_([01])_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** Parses a URL; invalid parts are ignored, and so is a view that the viewer may not know of. */
export function readQuery(params: QueueParams, viewer: ListReader): QueueQuery {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value : ''
  }
  const code = (name: string) => (CODE.test(text(name)) ? text(name) : null)
  const id = (name: string) => (ID.test(text(name)) ? text(name) : null)
  const known = <T extends object>(names: T, value: string) =>
    Object.hasOwn(names, value) ? (value as keyof T) : null
  const view = viewsFor(viewer).find(({ key }) => key === text('tampilan')) ?? firstView(viewer)
  const instansi = text('instansi').trim()
  const after = readCursor(text('sesudah'))
  return {
    view,
    kategori: code('kategori'),
    kabkota: code('kabkota'),
    status: view.statuses.find((status) => status === text('status')) ?? null,
    petugas: id('petugas'),
    tim: id('tim'),
    risiko: text('risiko') === 'ya' ? 'ya' : null,
    instansi: instansi && instansi.length <= LONGEST_INSTANSI ? instansi : null,
    label: normaliseLabel(text('label')),
    mode: known(MODES, text('mode')),
    sort: known(SORTS, text('urut')),
    from: parseWitaDate(text('dari')),
    until: parseWitaDate(text('sampai')),
    after,
    before: after ? null : readCursor(text('sebelum')),
  }
}

/**
 * The query of a page that a form names in one of its fields; parsed like an address, so that it only leads
 * to our pages.
 */
export function queryOfForm(search: string, viewer: ListReader): QueueQuery {
  return readQuery(Object.fromEntries(new URLSearchParams(search)), viewer)
}

/** The address of a person's list. */
export function listBase(role: ListReader['role']): '/admin' | '/telaah' {
  return role === 'ADMIN' ? '/admin' : '/telaah'
}

/** The URL of a queue page, with parameters in a fixed order; the default view has none. */
export function queueHref(query: QueueQuery, base: string): string {
  const params = new URLSearchParams()
  if (!isFirstView(query.view)) params.set('tampilan', query.view.key)
  const set = (name: string, value: string | null) => value && params.set(name, value)
  set('kategori', query.kategori)
  set('kabkota', query.kabkota)
  set('status', query.status)
  set('petugas', query.petugas)
  set('tim', query.tim)
  set('risiko', query.risiko)
  set('instansi', query.instansi)
  set('label', query.label)
  set('mode', query.mode)
  set('urut', query.sort)
  set('dari', query.from)
  set('sampai', query.until)
  set('sesudah', query.after && writeCursor(query.after))
  set('sebelum', query.before && writeCursor(query.before))
  const search = params.toString()
  return search ? `${base}?${search}` : base
}

/** The same filters in another view, from its beginning; a status that the view lacks is dropped. */
export function inOtherView(query: QueueQuery, view: QueueView): QueueQuery {
  const status = view.statuses.find((candidate) => candidate === query.status) ?? null
  return { ...query, view, status, after: null, before: null }
}

/** Whether any filter is set. */
export function isFiltered(query: Filters): boolean {
  return FILTERS.some((name) => query[name] !== null)
}

/** Whether a filter needs the row opened: its value is sealed. */
export function isSealedFilter(query: Filters): boolean {
  return SEALED.some((name) => query[name] !== null)
}

/** An opened row, as far as sealed filters ask. */
interface Opened {
  summary: { instansi: string; identitas: Mode }
  labels: readonly string[]
}

/** Whether an opened row passes the sealed filters. */
export function passes({ instansi, label, mode }: Filters, { summary, labels }: Opened): boolean {
  if (instansi !== null && summary.instansi !== instansi) return false
  if (mode !== null && summary.identitas !== mode) return false
  return label === null || labels.some((one) => one.toLowerCase() === label.toLowerCase())
}

/** The order of a query. */
export function sortOf({ sort, view }: Pick<QueueQuery, 'sort' | 'view'>): Sort {
  return sort ?? (view.order === 'newest' ? 'berubah' : 'tenggat')
}

/** The previous and next view, cyclically, for the keys [ and ]. */
export function neighbourViews(
  views: readonly QueueView[],
  current: QueueView,
): { previous: QueueView; next: QueueView } {
  const at = views.findIndex((view) => view.key === current.key)
  return {
    previous: views.at(at - 1) ?? current,
    next: views[(at + 1) % views.length] ?? current,
  }
}

/** "0", "17", "99+". */
export function countWords(count: number): string {
  return count > COUNT_CAP ? `${COUNT_CAP}+` : String(count)
}

function readCursor(text: string): Cursor | null {
  const match = CURSOR.exec(text)
  const day = match?.[1] ? parseWitaDate(match[1]) : null
  return day && match?.[3] ? { day, rank: Number(match[2]), id: match[3] } : null
}

function writeCursor({ day, rank, id }: Cursor): string {
  return `${day}_${rank}_${id}`
}

/** Age of an aduan in working days; in calendar days if a year in between has no calendar. */
export function ageWords(sentOn: WitaDate, today: WitaDate, calendar: Kalender): string {
  const first = Number(sentOn.slice(0, 4))
  const years = Array.from({ length: Number(today.slice(0, 4)) - first + 1 }, (_, index) => first + index)
  const known = years.every((year) => calendar.years.has(year))
  if (known) return `${hariKerjaBetween(sentOn, today, calendar)} hari kerja`
  return `${Math.round((Date.parse(today) - Date.parse(sentOn)) / 86_400_000)} hari`
}
