import type { CaseKeys } from '@/lib/aduan/keys'
import { staffNames } from '@/lib/akun/staff-names'
import type { Db } from '@/lib/db/client'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'
import { emptyLembar, type LembarBody } from './lembar-rules'

/** One version of the lembar telaah, with who wrote it. */
export interface LembarView {
  version: number
  author: string
  at: string
  body: LembarBody
}

const at = (id: string) => ({ table: 'lembar_telaah', column: 'sealed_body', rowId: id })

/** Seals a version under the internal key. */
export function sealLembar(internal: CompartmentKey, id: string, body: LembarBody): Promise<Bytes> {
  return sealJson(internal, at(id), body)
}

/** Opens a version; a part that it was written without is empty. */
export async function openLembar(
  internal: CompartmentKey,
  row: { id: string; sealedBody: Bytes },
): Promise<LembarBody> {
  const stored = await openJson<LembarBody>(internal, at(row.id), row.sealedBody as Sealed<LembarBody>)
  return { ...emptyLembar, ...stored }
}

/** The newest version, or null while nobody has written one. */
export async function lembarOf(db: Db, keys: CaseKeys, aduanId: string): Promise<LembarView | null> {
  return (await versions(db, keys, aduanId, {}, 1))[0] ?? null
}

/** A version and the one before it, to compare; null when there is no such version. */
export async function lembarPair(
  db: Db,
  keys: CaseKeys,
  aduanId: string,
  version: number,
): Promise<{ after: LembarView; before: LembarView | null } | null> {
  const [after, before] = await versions(db, keys, aduanId, { lte: version }, 2)
  return after?.version === version ? { after, before: before ?? null } : null
}

/** Who wrote which version and when, the newest first; nothing is opened. */
export async function lembarHistory(
  db: Db,
  aduanId: string,
): Promise<{ version: number; author: string; at: string }[]> {
  const rows = await db.lembarTelaah.findMany({
    where: { aduanId },
    orderBy: { version: 'desc' },
    select: { version: true, authorId: true, at: true },
  })
  const nameOf = await staffNames(
    db,
    rows.map((row) => row.authorId),
  )
  return rows.map((row) => ({
    version: row.version,
    author: nameOf(row.authorId),
    at: row.at.toISOString(),
  }))
}

async function versions(
  db: Db,
  { internal }: CaseKeys,
  aduanId: string,
  version: { lte?: number },
  take: number,
): Promise<LembarView[]> {
  if (!internal) return []
  const rows = await db.lembarTelaah.findMany({
    where: { aduanId, version },
    orderBy: { version: 'desc' },
    take,
  })
  const nameOf = await staffNames(
    db,
    rows.map((row) => row.authorId),
  )
  return Promise.all(
    rows.map(async (row) => ({
      version: row.version,
      author: nameOf(row.authorId),
      at: row.at.toISOString(),
      body: await openLembar(internal, row),
    })),
  )
}
