import type { Db, Tx } from '@/lib/platform/db/client'
import { asPrinted } from '@/lib/vault/readable-code'
import { heldTag, openHeld, sealHeld } from '@/lib/vault/session'
import type { WitaDate } from '@/lib/waktu/calendar'

/** The session that shows a code: its row, and the secret that only its browser has. */
export interface Holder {
  sidHash: Uint8Array<ArrayBuffer>
  kx: string
}

/** A kode rahasia that is still to be shown. */
export interface HeldCode {
  /** Null on a slip for somebody who cannot be given a code. */
  code: string | null
  /** For the slip that an administrator hands over: its aduan, and the deadline of verification. */
  nomor?: string
  aduanId?: string
  due?: WitaDate | null
}

/**
 * Holds a code while this session lives, so that it can be shown until it is on paper. `about` is the case's
 * id, or the random value of the form that created the case. Throws DbTaken if a code is already held about
 * it.
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

/** The code that this session holds about it, or null. */
export async function heldCode(db: Db, holder: Holder, about: string): Promise<HeldCode | null> {
  const row = await db.kodeSesi.findFirst({
    where: { tag: heldTag(holder.kx, about), sidHash: holder.sidHash },
    select: { sealed: true },
  })
  return row ? (JSON.parse(await openHeld(holder.kx, about, row.sealed)) as HeldCode) : null
}

/**
 * Deletes a held code that is on paper: from now on only its holder has it. False if it was already deleted.
 */
export async function forgetCode(db: Db | Tx, { kx }: Holder, about: string): Promise<boolean> {
  const { count } = await db.kodeSesi.deleteMany({ where: { tag: heldTag(kx, about) } })
  return count > 0
}

/**
 * The group that is asked back: always the same for a seed byte, and never the first, which people memorise.
 */
export function askedGroup(code: string, byte: number): number {
  return 2 + (byte % (code.split('-').length - 1))
}

/** Whether a typed text is this group of a code, counted from 1. */
export function isGroup(code: string, { group, text }: { group: number; text: string }): boolean {
  return asPrinted(text) === code.split('-')[group - 1]
}
