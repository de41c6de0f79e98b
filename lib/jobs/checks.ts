import type { Db } from '@/lib/platform/db/client'

type CheckKind = 'histories' | 'files'

/** What a whole comparison found: `broken` does not match its hash, `missing` is not there. */
export interface Check {
  at: Date
  broken: number
  missing: number
}

/** Keeps what a check of the whole installation found, for doctor and metrics. */
export async function keepCheck(db: Db, kind: CheckKind, check: Check): Promise<void> {
  await db.pemeriksaan.upsert({ where: { kind }, create: { kind, ...check }, update: check })
}

/** The last check of this kind, or null. */
export async function lastCheck(db: Db, kind: CheckKind): Promise<Check | null> {
  return db.pemeriksaan.findUnique({ where: { kind }, select: { at: true, broken: true, missing: true } })
}
