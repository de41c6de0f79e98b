import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { hariKerjaBetween, type Kalender, parseWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { type QueueView, viewsFor } from './views'

/** Forty cases fit on one page. */
export const ROWS_PER_PAGE = 40
/** A larger count is shown as "99+": nobody plans with more, and an exact count would read every case. */
export const COUNT_CAP = 99

/** Start or end of a page: the sort day and id of a row. */
export interface Cursor {
  day: WitaDate
  id: string
}

/** A parsed URL of a queue page. */
export interface QueueQuery {
  view: QueueView
  kategori: string | null
  kabkota: string | null
  status: AduanStatus | null
  /** Sent on this day or later. */
  from: WitaDate | null
  /** Sent on this day or earlier. */
  until: WitaDate | null
  after: Cursor | null
  before: Cursor | null
}

export type QueueParams = Record<string, string | string[] | undefined>

const CODE = /^[a-z0-9._-]{1,40}$/i
const CURSOR = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** Parses a URL; invalid parts are ignored, and so is a view that the viewer may not know of. */
export function readQuery(params: QueueParams, viewer: { handlesRestricted: boolean }): QueueQuery {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value : ''
  }
  const code = (name: string) => (CODE.test(text(name)) ? text(name) : null)
  const views = viewsFor(viewer)
  const view = views.find(({ key }) => key === text('tampilan')) ?? views[0]
  if (!view) throw new Error('a queue needs a view')
  const after = readCursor(text('sesudah'))
  return {
    view,
    kategori: code('kategori'),
    kabkota: code('kabkota'),
    status: view.statuses.find((status) => status === text('status')) ?? null,
    from: parseWitaDate(text('dari')),
    until: parseWitaDate(text('sampai')),
    after,
    before: after ? null : readCursor(text('sebelum')),
  }
}

/** The URL of a queue page, with parameters in a fixed order; the default view has none. */
export function queueHref(query: QueueQuery, base = '/admin'): string {
  const params = new URLSearchParams()
  if (query.view.key !== 'verifikasi') params.set('tampilan', query.view.key)
  const set = (name: string, value: string | null) => value && params.set(name, value)
  set('kategori', query.kategori)
  set('kabkota', query.kabkota)
  set('status', query.status)
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
export function isFiltered({ kategori, kabkota, status, from, until }: QueueQuery): boolean {
  return [kategori, kabkota, status, from, until].some((value) => value !== null)
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
  return day && match?.[2] ? { day, id: match[2] } : null
}

function writeCursor({ day, id }: Cursor): string {
  return `${day}_${id}`
}

export const LABEL_MAX = 30
export const LABELS_PER_CASE = 5

/** A label as stored: one line, single spaces; null if empty or too long. */
export function normaliseLabel(text: string): string | null {
  const label = text.replace(/\s+/g, ' ').trim()
  return label === '' || [...label].length > LABEL_MAX ? null : label
}

/** The labels with one more, case-insensitive; null if there would be too many. */
export function withLabel(labels: readonly string[], label: string): string[] | null {
  const others = withoutLabel(labels, label)
  if (others.length < labels.length) return [...labels]
  return labels.length >= LABELS_PER_CASE ? null : [...labels, label]
}

/** The labels without this one. */
export function withoutLabel(labels: readonly string[], label: string): string[] {
  return labels.filter((other) => other.toLowerCase() !== label.toLowerCase())
}

/** Age of an aduan in working days; in calendar days if a year in between has no calendar. */
export function ageWords(sentOn: WitaDate, today: WitaDate, calendar: Kalender): string {
  const first = Number(sentOn.slice(0, 4))
  const years = Array.from({ length: Number(today.slice(0, 4)) - first + 1 }, (_, index) => first + index)
  const known = years.every((year) => calendar.years.has(year))
  if (known) return `${hariKerjaBetween(sentOn, today, calendar)} hari kerja`
  return `${Math.round((Date.parse(today) - Date.parse(sentOn)) / 86_400_000)} hari`
}
