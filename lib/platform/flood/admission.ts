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

/** What a browser gets that has to wait: work for one with JavaScript, a ticket with a time for one without. */
export interface Wait {
  challenge: string
  ticket: string
  seconds: number
  /** How often it may have to rest again, at most. */
  left: number
}

/** `work`: how much was proven with this post; none where nothing was asked for, or where a ticket rested. */
export type Admission = { admitted: true; work: number } | { admitted: false; wait: Wait }

const KEPT_STEP_MS = 10 * 60_000

interface Given {
  proof: string
  ticket: string
}

/**
 * Lets a post through: at once while few come; in a flood with a solved challenge, or a ticket that has rested and gets a
 * turn. Each is good once, for one gate, for five minutes. A ticket that got no turn rests again, five times at most: then it
 * opens without one. Nobody is refused for good: whoever waits or works gets in, and a flood has to pay for each of its
 * posts, by work or by six posts in place of one.
 */
export async function admit(db: Db, gate: Gate, { proof, ticket }: Given, now: Date): Promise<Admission> {
  const at = now.getTime()
  const load = countPost(gate, at)
  const proven = proof === '' ? null : await provenWork(gate, proof, now)
  // Also while nothing is asked for: a name that is being guessed at asks for work by itself (lib/akun/rules.ts).
  if (proven && (await spend(db, proven.name, now))) {
    countProven(gate, at)
    return { admitted: true, work: proven.work }
  }
  if (!load.flood) return { admitted: true, work: 0 }
  const free = FREE_PER_MINUTE[gate]
  const challenge = await newChallenge(gate, workFor(load, free), goodUntil(now))
  const rested = ticket === '' ? null : await openTicket(gate, ticket, now)
  if (rested?.kind === 'early') {
    // Too soon: the same ticket goes on resting, so that impatience costs nobody their turn.
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

/** For one who was let through and found no place behind the gate: the next time it opens for certain. */
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

/** Work for one who may go on sooner than `seconds` by doing it. No ticket: the time itself passes for everybody. */
export async function workInstead(gate: Gate, work: number, seconds: number, now: Date): Promise<Wait> {
  return { challenge: await newChallenge(gate, work, goodUntil(now)), ticket: '', seconds, left: 0 }
}

const goodUntil = (now: Date) => new Date(now.getTime() + GOOD_FOR_MS)

/** Whole ten minutes: a row must not tell the exact time at which somebody reported. */
function keptUntil(now: Date): Date {
  return new Date(Math.ceil((now.getTime() + GOOD_FOR_MS) / KEPT_STEP_MS) * KEPT_STEP_MS)
}

/** True the first time, in whatever process: the name is a primary key. It says nothing about anybody. */
async function spend(db: Db, name: Uint8Array<ArrayBuffer>, now: Date): Promise<boolean> {
  try {
    await db.buktiTerpakai.create({ data: { name, expiresAt: keptUntil(now) } })
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
