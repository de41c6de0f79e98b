import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { equalBytes, fromBase64Url, toBase64Url, toBytes } from './bytes'
import { masterKeys } from './master-keys'
import { indexTag } from './server'

/** Rounds of PBKDF2 per try: cheap to check, and a script cannot skip them. */
const COST = 1000
/**
 * Maximum tries for one unit of work; on average half of them, which takes half a second on a desktop and a
 * few seconds on a cheap phone.
 */
const TRIES = 1000

/**
 * A proof-of-work puzzle for a browser, signed by the server's key, for one purpose and until `expiresAt`. No
 * third party is involved. The number of tries is bounded, so a slow phone finishes; the answer is uniformly
 * random, so reading this code gives no head start.
 */
export async function newChallenge(purpose: string, work: number, expiresAt: Date): Promise<string> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(TRIES * work, 1),
    deriveKey,
    data: { purpose, work },
    expiresAt,
    ...secrets(),
  })
  return JSON.stringify(challenge)
}

export interface ProvenWork {
  /** The name that marks the proof as used. */
  name: Uint8Array<ArrayBuffer>
  work: number
}

/**
 * The proven work of a solved puzzle; null for work that is wrong, expired, forged, or for another purpose.
 */
export async function provenWork(purpose: string, payload: string, now: Date): Promise<ProvenWork | null> {
  try {
    const { challenge, solution } = JSON.parse(payload) as Parameters<typeof verifySolution>[0]
    const { data, expiresAt } = challenge.parameters
    // Checked by the server's clock before any computation; verifySolution then detects an unsigned time.
    if (data?.purpose !== purpose || typeof expiresAt !== 'number' || expiresAt * 1000 < now.getTime())
      return null
    const result = await verifySolution({ challenge, solution, deriveKey, ...secrets() })
    return result.verified ? { name: await nameOf(challenge), work: Number(data.work) } : null
  } catch {
    // The payload is not even shaped like a solution.
    return null
  }
}

function nameOf({ parameters }: Challenge): Promise<Uint8Array<ArrayBuffer>> {
  return indexTag('proof-of-work', parameters.nonce)
}

function secrets() {
  const key = masterKeys().indexKey('proof-of-work')
  const text = toBase64Url(toBytes(key))
  return { hmacSignatureSecret: `c${text}`, hmacKeySignatureSecret: `k${text}` }
}

interface Ticket {
  purpose: string
  /** How often the ticket was delayed again so far. */
  rests: number
  /** Milliseconds since 1970: valid not before `from` and not after `until`. */
  from: number
  until: number
  id: string
}

/** A ticket that becomes valid after a delay, for a browser without JavaScript. Signed, and valid once. */
export async function newTicket(purpose: string, rests: number, from: Date, until: Date): Promise<string> {
  const id = toBase64Url(crypto.getRandomValues(new Uint8Array(16)))
  const ticket: Ticket = { purpose, rests, from: from.getTime(), until: until.getTime(), id }
  const text = JSON.stringify(ticket)
  return `${toBase64Url(new TextEncoder().encode(text))}.${toBase64Url(await indexTag('ticket', text))}`
}

/** Checks a ticket at `now`; `early` if it is not valid yet. */
export async function openTicket(
  purpose: string,
  typed: string,
  now: Date,
): Promise<
  | { kind: 'good'; name: Uint8Array<ArrayBuffer>; rests: number }
  | { kind: 'early'; from: Date; rests: number }
  | { kind: 'none' }
> {
  try {
    const [body = '', seal = ''] = typed.split('.')
    const text = new TextDecoder().decode(fromBase64Url(body))
    if (!equalBytes(fromBase64Url(seal), await indexTag('ticket', text))) return { kind: 'none' }
    const ticket = JSON.parse(text) as Ticket
    if (ticket.purpose !== purpose || now.getTime() > ticket.until) return { kind: 'none' }
    if (now.getTime() < ticket.from)
      return { kind: 'early', from: new Date(ticket.from), rests: ticket.rests }
    return { kind: 'good', name: await indexTag('ticket-id', ticket.id), rests: ticket.rests }
  } catch {
    return { kind: 'none' }
  }
}
