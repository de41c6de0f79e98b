import { z } from 'zod'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { takenOff } from '@/lib/aduan/taken-off'
import type { Db } from '@/lib/platform/db/client'
import type { LembarTelaah } from '@/lib/platform/db/generated/client'
import { staffNames } from '@/lib/platform/session/staff-names'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import { type LembarBody, type LembarPart, lembarParts } from './lembar-rules'

/** One version of the lembar telaah, with who wrote it. */
export interface LembarView {
  version: number
  author: string
  at: string
  body: LembarBody
}

const texts = Object.fromEntries(lembarParts.map(({ key }) => [key, z.string()])) as Record<
  LembarPart,
  z.ZodString
>
const column = sealedColumn<LembarBody>(
  'lembar_telaah',
  'sealed_body',
  'internal',
  z.object({ ...texts, simpulan: z.string(), jalur: z.array(z.string()) }),
)

/** Seals a version under the internal key. */
export function sealLembar(internal: CompartmentKey, id: string, body: LembarBody): Promise<Bytes> {
  return column.seal(internal, id, body)
}

/** Opens a version. */
export async function openLembar(
  internal: CompartmentKey,
  row: { id: string; sealedBody: Bytes },
): Promise<LembarBody> {
  return column.open(internal, row.id, row.sealedBody)
}

/** The newest version, or null while nobody has written one. */
export async function lembarOf(db: Db, keys: CaseKeys, aduanId: string): Promise<LembarView | null> {
  return (await versions(db, keys, aduanId, {}, 1))[0] ?? null
}

/**
 * The version that a colleague goes on with: the newest, unless somebody wrote it who was taken off the case
 * (taken-off.ts); then the newest by anybody else, or null.
 */
export async function lembarToContinue(db: Db, keys: CaseKeys, aduanId: string): Promise<LembarView | null> {
  const rows = await db.lembarTelaah.findMany({
    where: { aduanId },
    orderBy: { version: 'desc' },
    select: { version: true, authorId: true },
  })
  const away = await takenOff(
    db,
    aduanId,
    rows.map(({ authorId }) => authorId),
  )
  const version = rows.find(({ authorId }) => !away.has(authorId))?.version
  return version === undefined ? null : ((await versions(db, keys, aduanId, { lte: version }, 1))[0] ?? null)
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
  return readVersions(db, internal, rows)
}

/** The versions of these rows, opened. */
export async function readVersions(
  db: Db,
  internal: CompartmentKey,
  rows: readonly LembarTelaah[],
): Promise<LembarView[]> {
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
