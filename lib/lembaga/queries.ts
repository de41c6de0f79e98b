import { cache } from 'react'
import type { Db, Tx } from '@/lib/platform/db/client'
import { compareDates, type WitaDate } from '@/lib/waktu/calendar'
import { type PromiseName, promises } from '@/lib/waktu/clocks'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import type { TemplateKind } from './schema'

/** The current options of the report form. */
export interface References {
  kategori: { id: string; kind: string; label: string; example: string }[]
  instansi: { name: string; kind: string; restricted: boolean }[]
  /** Alphabetical, kabupaten first (docs/design/look-and-feel.md, 2.4). */
  kabkota: { code: string; name: string }[]
}

/** All reference data of the form, in one statement, and in one for all parts of a page. */
export const references = cache(async (db: Db | Tx): Promise<References> => {
  const [row] = await db.$queryRaw<References[]>`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'label', label, 'example', example)
                                      ORDER BY position), '[]') FROM kategori WHERE active) AS kategori,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('name', name, 'kind', kind, 'restricted', restricted)
                                      ORDER BY position), '[]') FROM instansi WHERE active) AS instansi,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name) ORDER BY name), '[]')
              FROM kabkota) AS kabkota`
  if (!row) throw new Error('a statement without a row')
  return row
})

/** Active templates for one kind of message, in order. */
export async function templatesFor(
  db: Db,
  kind: TemplateKind,
): Promise<{ id: string; title: string; body: string }[]> {
  const rows = (await activeTemplates(db)).filter((row) => row.kind === kind)
  return rows.map(({ id, title, body }) => ({ id, title, body }))
}

const activeTemplates = cache((db: Db) =>
  db.templat.findMany({ where: { active: true }, orderBy: [{ position: 'asc' }, { title: 'asc' }] }),
)

/** All offices for their settings page, active ones first. */
export async function allInstansi(db: Db) {
  return db.instansi.findMany({ orderBy: [{ active: 'desc' }, { kind: 'asc' }, { name: 'asc' }] })
}

/** All categories in order, with the team that is proposed first. */
export async function allKategori(db: Db) {
  return db.kategori.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { tim: { select: { name: true } } },
  })
}

/** All templates, by kind of message. */
export async function allTemplat(db: Db) {
  return db.templat.findMany({ orderBy: [{ kind: 'asc' }, { position: 'asc' }, { title: 'asc' }] })
}

export interface TenggatView {
  promise: PromiseName
  days: number
  source: string
  /** A change that applies from tomorrow on. */
  next: { days: number; from: WitaDate } | null
}

/** Every promise as of today, with the source of its number. */
export async function allTenggat(db: Db, today: WitaDate): Promise<TenggatView[]> {
  const rows = await db.tenggat.findMany({ orderBy: { validFrom: 'asc' } })
  return (Object.keys(promises) as PromiseName[]).map((promise) => {
    const mine = rows.map((row) => ({ ...row, from: fromDateColumn(row.validFrom) }))
    const own = mine.filter((row) => row.promise === promise)
    const now = own.findLast((row) => compareDates(row.from, today) <= 0)
    const next = own.find((row) => compareDates(row.from, today) > 0)
    const { days, source } = now ?? promises[promise]
    return { promise, days, source, next: next ? { days: next.days, from: next.from } : null }
  })
}
