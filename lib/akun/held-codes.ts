import type { Db, Tx } from '@/lib/platform/db/client'
import { heldTag, openHeld, sealHeld } from '@/lib/vault/session'
import type { WitaDate } from '@/lib/waktu/calendar'

/** The session that a code is shown in: its row, and the secret that only its browser has. */
export interface Holder {
  sidHash: Uint8Array<ArrayBuffer>
  kx: string
}

/** A kode rahasia that is still to be shown. */
export interface HeldCode {
  /** Null on a slip for somebody to whom no code can be handed. */
  code: string | null
  /** On the slip that an administrator hands over: which aduan, and the day by which it is verified. */
  nomor?: string
  aduanId?: string
  due?: WitaDate | null
}

/**
 * Keeps a code for as long as this session lives, so that it can be shown until it is safe on paper. `about` is the
 * case's id, or the random value of the form that made the case. Throws DbTaken when something is held about it already.
 */
export async function holdCode(db: Db | Tx, holder: Holder, about: string, held: HeldCode): Promise<void> {
  await db.kodeSesi.create({
    data: {
      tag: heldTag(holder.kx, about),
      sidHash: holder.sidHash,
      sealed: await sealHeld(holder.kx, about, JSON.stringify(held)),
    },
  })
}

/** What this session still holds about it, or null. */
export async function heldCode(db: Db, holder: Holder, about: string): Promise<HeldCode | null> {
  const row = await db.kodeSesi.findFirst({
    where: { tag: heldTag(holder.kx, about), sidHash: holder.sidHash },
    select: { sealed: true },
  })
  return row ? (JSON.parse(await openHeld(holder.kx, about, row.sealed)) as HeldCode) : null
}

/** The code is on paper: from here on nobody but its holder has it. False when it was forgotten already. */
export async function forgetCode(db: Db | Tx, { kx }: Holder, about: string): Promise<boolean> {
  const { count } = await db.kodeSesi.deleteMany({ where: { tag: heldTag(kx, about) } })
  return count > 0
}
