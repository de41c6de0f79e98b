import type { Db } from '@/lib/db/client'
import { DbTaken } from '@/lib/db/errors'
import { newChallenge, newTicket, openTicket, provenWork } from '@/lib/vault/proof-of-work'
import { countPost } from './load'
import { FREE_PER_MINUTE, type Gate, GOOD_FOR_MS, waitSeconds } from './rules'

/** What a browser gets that has to wait: work for one with JavaScript, a ticket with a time for one without. */
export interface Wait {
  challenge: string
  ticket: string
  seconds: number
}

export type Admission = { admitted: true } | { admitted: false; wait: Wait }

/**
 * Lets a post through: at once while few come; in a flood with a solved challenge, or a ticket that has rested. Each is
 * good once, for one gate, for five minutes. Nobody is refused for good: whoever waits or works gets in, and a flood
 * has to pay for each of its posts.
 */
export async function admit(
  db: Db,
  gate: Gate,
  given: { proof: string; ticket: string },
  now: Date,
): Promise<Admission> {
  const { posts, flood } = countPost(gate, now.getTime())
  if (!flood) return { admitted: true }
  const until = new Date(now.getTime() + GOOD_FOR_MS)
  const proof = given.proof === '' ? null : await provenWork(gate, given.proof)
  if (proof && (await spend(db, proof, until))) return { admitted: true }
  const ticket = given.ticket === '' ? null : await openTicket(gate, given.ticket, now)
  if (ticket?.kind === 'good' && (await spend(db, ticket.name, until))) return { admitted: true }
  if (ticket?.kind === 'early') {
    // Too soon: the same ticket goes on resting, so that impatience costs nobody their turn.
    const seconds = Math.ceil((ticket.from.getTime() - now.getTime()) / 1000)
    return {
      admitted: false,
      wait: { challenge: await newChallenge(gate, until), ticket: given.ticket, seconds },
    }
  }
  const seconds = waitSeconds(posts, FREE_PER_MINUTE[gate])
  const from = new Date(now.getTime() + seconds * 1000)
  const wait = {
    challenge: await newChallenge(gate, until),
    ticket: await newTicket(gate, from, until),
    seconds,
  }
  return { admitted: false, wait }
}

/** True the first time, in whatever process: the name is a primary key. It says nothing about anybody. */
async function spend(db: Db, name: Uint8Array<ArrayBuffer>, expiresAt: Date): Promise<boolean> {
  try {
    await db.buktiTerpakai.create({ data: { name, expiresAt } })
    return true
  } catch (error) {
    if (error instanceof DbTaken) return false
    throw error
  }
}

/** Names that no proof can carry any more. */
export async function forgetUsed(db: Db, now: Date): Promise<void> {
  await db.buktiTerpakai.deleteMany({ where: { expiresAt: { lt: now } } })
}
