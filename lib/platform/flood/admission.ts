import { newChallenge, newTicket, openTicket, provenWork } from '@/lib/vault/proof-of-work'
import type { Db } from '../db/client'
import { DbTaken } from '../db/errors'
import { countPost, countProven, takeTurn } from './load'
import {
  FREE_PER_MINUTE,
  type Gate,
  GOOD_FOR_MS,
  MOST_RESTS,
  NEXT_REST_S,
  waitSeconds,
  workFor,
} from './rules'

/**
 * The answer to a browser that has to wait: a proof-of-work challenge for one with JavaScript, a delayed
 * ticket for one without.
 */
export interface Wait {
  challenge: string
  ticket: string
  seconds: number
  /** Maximum number of further delays. */
  left: number
}

/** `work`: units proven with this post; 0 if none was required or a delayed ticket was used. */
export type Admission = { admitted: true; work: number } | { admitted: false; wait: Wait }

const KEPT_STEP_MS = 10 * 60_000

interface Given {
  proof: string
  ticket: string
}

/**
 * Admits a post: immediately at normal load; during a flood with a solved challenge, or with a delayed ticket
 * that gets one of the free places. Each is valid once, for one gate, for five minutes. A ticket without a
 * free place is delayed again, at most five times, and is then admitted in any case. Nobody is refused for
 * good, and a flood pays for each of its posts, by proof of work or with six posts for one (decision 0095).
 */
export async function admit(db: Db, gate: Gate, { proof, ticket }: Given, now: Date): Promise<Admission> {
  const at = now.getTime()
  const load = countPost(gate, at)
  const proven = proof === '' ? null : await provenWork(gate, proof, now)
  // Also accepted without a flood: a name under a guessing attack requires proof of work by itself
  // (lib/akun/rules.ts).
  if (proven && (await spend(db, proven.name, now))) {
    countProven(gate, at)
    return { admitted: true, work: proven.work }
  }
  if (!load.flood) return { admitted: true, work: 0 }
  const free = FREE_PER_MINUTE[gate]
  const challenge = await newChallenge(gate, workFor(load, free), goodUntil(now))
  const rested = ticket === '' ? null : await openTicket(gate, ticket, now)
  if (rested?.kind === 'early') {
    // Too early: the same ticket keeps its time, so that retrying costs nobody their turn.
    const seconds = Math.ceil((rested.from.getTime() - at) / 1000)
    return { admitted: false, wait: { challenge, ticket, seconds, left: MOST_RESTS - rested.rests } }
  }
  if (rested?.kind === 'good' && (await spend(db, rested.name, now))) {
    if (rested.rests >= MOST_RESTS || takeTurn(gate, at)) return { admitted: true, work: 0 }
    return {
      admitted: false,
      wait: { challenge, ...(await resting(gate, rested.rests + 1, NEXT_REST_S, now)) },
    }
  }
  return {
    admitted: false,
    wait: { challenge, ...(await resting(gate, 0, waitSeconds(load.posts, free), now)) },
  }
}

/** For an admitted post that found no place behind the gate: the next attempt is admitted for certain. */
export async function waitAgain(gate: Gate, now: Date): Promise<Wait> {
  const challenge = await newChallenge(gate, 1, goodUntil(now))
  return { challenge, ...(await resting(gate, MOST_RESTS, waitSeconds(0, 1), now)) }
}

async function resting(
  gate: Gate,
  rests: number,
  seconds: number,
  now: Date,
): Promise<Omit<Wait, 'challenge'>> {
  const from = new Date(now.getTime() + seconds * 1000)
  return { ticket: await newTicket(gate, rests, from, goodUntil(now)), seconds, left: MOST_RESTS - rests }
}

/**
 * Proof of work for somebody who may continue sooner than `seconds` by doing it. Without a ticket, because
 * waiting works for everybody.
 */
export async function workInstead(gate: Gate, work: number, seconds: number, now: Date): Promise<Wait> {
  return { challenge: await newChallenge(gate, work, goodUntil(now)), ticket: '', seconds, left: 0 }
}

const goodUntil = (now: Date) => new Date(now.getTime() + GOOD_FOR_MS)

/** Rounded up to ten minutes: a row must not reveal the exact time of a report. */
function keptUntil(now: Date): Date {
  return new Date(Math.ceil((now.getTime() + GOOD_FOR_MS) / KEPT_STEP_MS) * KEPT_STEP_MS)
}

/** True the first time, across all processes: the name is a primary key. It identifies nobody. */
async function spend(db: Db, name: Uint8Array<ArrayBuffer>, now: Date): Promise<boolean> {
  try {
    await db.buktiTerpakai.create({ data: { name, expiresAt: keptUntil(now) } })
    return true
  } catch (error) {
    if (error instanceof DbTaken) return false
    throw error
  }
}

/** Deletes names whose proofs have expired. */
export async function forgetUsed(db: Db, now: Date): Promise<void> {
  await db.buktiTerpakai.deleteMany({ where: { expiresAt: { lt: now } } })
}
