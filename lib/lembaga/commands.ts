import type { AdminAct } from '@/lib/jejak/act-labels'
import { recordAct } from '@/lib/jejak/record-act'
import type { Db, Tx } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { addDays, toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { tanggalPendek } from '@/lib/waktu/dates'
import {
  type InstansiInput,
  type KategoriInput,
  kategoriId,
  type MasaSimpanInput,
  promiseLabels,
  type TemplatInput,
  type TenggatInput,
} from './schema'

interface Context {
  db: Db
  viewer: AdminViewer
  now: Date
}

export type ReferensiResult =
  | { ok: true }
  | { ok: false; reason: 'not-found' | 'taken' | 'restricted' | 'last-active' | 'no-team' }

type Change = ReferensiResult | { ok: true; subject: string; detail: string }

/** Writes one change with an audit entry; answers if the name is in use. `id` is null for a new row. */
async function settle(
  { db, viewer, now }: Context,
  act: AdminAct,
  write: (tx: Tx) => Promise<Change>,
): Promise<ReferensiResult> {
  try {
    return await inTransaction(db, async (tx): Promise<ReferensiResult> => {
      const result = await write(tx)
      if (!('subject' in result)) return result
      const { subject, detail } = result
      await recordAct(tx, { actorId: viewer.userId, act, subject, detail, now })
      return { ok: true }
    })
  } catch (error) {
    if (error instanceof DbTaken) return { ok: false, reason: 'taken' }
    throw error
  }
}

/** Saves an office of the report form. One that makes reports restricted stays in the form and its group. */
export async function saveInstansi(
  context: Context,
  id: number | null,
  input: InstansiInput,
): Promise<ReferensiResult> {
  return settle(context, 'instansi', async (tx) => {
    if (id === null) {
      const { _max } = await tx.instansi.aggregate({ _max: { position: true } })
      await tx.instansi.create({ data: { ...input, position: (_max.position ?? -1) + 1 } })
      return { ok: true, subject: input.name, detail: 'Ditambahkan.' }
    }
    const before = await tx.instansi.findUnique({ where: { id } })
    if (!before) return { ok: false, reason: 'not-found' }
    if (before.restricted && (!input.active || input.kind !== before.kind)) {
      return { ok: false, reason: 'restricted' }
    }
    await tx.instansi.update({ where: { id }, data: input })
    return { ok: true, subject: input.name, detail: difference(before, input) }
  })
}

/** Saves a kategori of the report form. At least one stays active. */
export async function saveKategori(
  context: Context,
  id: string | null,
  { place, ...input }: KategoriInput,
): Promise<ReferensiResult> {
  return settle(context, 'kategori', async (tx) => {
    if (input.timId && !(await tx.tim.findFirst({ where: { id: input.timId, active: true } }))) {
      return { ok: false, reason: 'no-team' }
    }
    const all = await tx.kategori.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
    const before = all.find((one) => one.id === id)
    if (id !== null && !before) return { ok: false, reason: 'not-found' }
    if (!input.active && !all.some((one) => one.active && one.id !== id)) {
      return { ok: false, reason: 'last-active' }
    }
    const key = before?.id ?? kategoriId(input.label)
    if (before) await tx.kategori.update({ where: { id: key }, data: input })
    else await tx.kategori.create({ data: { ...input, id: key, position: all.length } })
    const order = placed(
      all.map((one) => one.id),
      key,
      place,
    )
    for (const [position, each] of order.entries()) {
      await tx.kategori.updateMany({ where: { id: each, position: { not: position } }, data: { position } })
    }
    const detail = before ? difference(before, input) : 'Ditambahkan.'
    return { ok: true, subject: input.label, detail }
  })
}

/** Saves a text template for one kind of message. */
export async function saveTemplat(
  context: Context,
  id: string | null,
  { place, ...input }: TemplatInput,
): Promise<ReferensiResult> {
  return settle(context, 'templat', async (tx) => {
    const before = id === null ? null : await tx.templat.findUnique({ where: { id } })
    if (id !== null && !before) return { ok: false, reason: 'not-found' }
    const key = before?.id ?? newId()
    if (before) await tx.templat.update({ where: { id: key }, data: input })
    else await tx.templat.create({ data: { ...input, id: key, position: 0 } })
    const same = await tx.templat.findMany({
      where: { kind: input.kind },
      orderBy: [{ position: 'asc' }, { title: 'asc' }],
      select: { id: true },
    })
    const order = placed(
      same.map((one) => one.id),
      key,
      place,
    )
    for (const [position, each] of order.entries()) {
      await tx.templat.updateMany({ where: { id: each, position: { not: position } }, data: { position } })
    }
    const detail = before ? difference(before, input) : 'Ditambahkan.'
    return { ok: true, subject: input.title, detail }
  })
}

/**
 * Sets the hari kerja of a promise from tomorrow on. Earlier promises keep their number, also when the
 * calendar changes later.
 */
export async function saveTenggat(
  context: Context,
  { promise, days, source }: TenggatInput,
): Promise<ReferensiResult> {
  return settle(context, 'tenggat', async (tx) => {
    const day = addDays(toWitaDate(context.now), 1)
    const at = { promise, validFrom: dateColumn(day) }
    await tx.tenggat.upsert({
      where: { promise_validFrom: at },
      create: { ...at, days, source },
      update: { days, source },
    })
    const detail = `${days} hari kerja mulai ${tanggalPendek(day)}. Dasar: ${source}`
    return { ok: true, subject: promiseLabels[promise].label, detail }
  })
}

/** Sets the retention term of a kategori's closed cases, with its legal basis. */
export async function saveMasaSimpan(
  context: Context,
  kategori: string,
  { years, source }: MasaSimpanInput,
): Promise<ReferensiResult> {
  return settle(context, 'retention', async (tx) => {
    const before = await tx.kategori.findUnique({ where: { id: kategori } })
    if (!before) return { ok: false, reason: 'not-found' }
    await tx.kategori.update({
      where: { id: kategori },
      data: { retentionYears: years, retentionSource: source },
    })
    const detail = years === null ? 'Belum ditetapkan.' : `${years} tahun setelah berakhir. Dasar: ${source}`
    return { ok: true, subject: before.label, detail }
  })
}

/** Moves `id` to the requested place; the others keep their order. */
function placed(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((each) => each !== id)
  return [...others.slice(0, place - 1), id, ...others.slice(place - 1)]
}

const NAMES: Record<string, string> = {
  name: 'nama',
  kind: 'kelompok',
  active: 'aktif',
  label: 'nama',
  example: 'contoh',
  timId: 'tim awal',
  title: 'judul',
  body: 'isi',
}

/** Names the changed fields; quotes old and new values only of short ones. */
function difference(before: object, after: object): string {
  const old = new Map<string, unknown>(Object.entries(before))
  const changed = Object.entries(after).filter(([field, value]) => old.get(field) !== value)
  if (changed.length === 0) return 'Hanya urutannya.'
  const words = (value: unknown) => (typeof value === 'boolean' ? (value ? 'ya' : 'tidak') : String(value))
  return changed
    .map(([field, value]) =>
      field === 'body' || field === 'timId'
        ? `${NAMES[field]} diganti.`
        : `${NAMES[field] ?? field}: “${words(old.get(field))}” menjadi “${words(value)}”.`,
    )
    .join(' ')
}
