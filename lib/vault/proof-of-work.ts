import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { equalBytes, fromBase64Url, toBase64Url, toBytes } from './bytes'
import { masterKeys } from './master-keys'
import { indexTag } from './server'

/** One try is so many rounds of PBKDF2: cheap to check, and nothing that a script could leave out. */
const COST = 1000
/** Tries for one unit of work, at most; half of them on average: half a second on a desk, a few seconds on a cheap phone. */
const TRIES = 1000

/**
 * A piece of work for a browser, signed by the server's key, for one purpose and until one moment. Nobody else is asked.
 * The tries are bounded, so an unlucky phone does not wait for ever, and any number of them may be the right one, so
 * that whoever reads this cannot begin nearer to it.
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
  /** The name under which it is used up. */
  name: Uint8Array<ArrayBuffer>
  work: number
}

/** What a solved challenge is worth; null for work that is wrong, late, forged, or for something else. */
export async function provenWork(purpose: string, payload: string, now: Date): Promise<ProvenWork | null> {
  try {
    const { challenge, solution } = JSON.parse(payload) as Parameters<typeof verifySolution>[0]
    const { data, expiresAt } = challenge.parameters
    // By our own clock, and before anything is computed; an unsigned time is found out right below.
    if (data?.purpose !== purpose || typeof expiresAt !== 'number' || expiresAt * 1000 < now.getTime())
      return null
    const result = await verifySolution({ challenge, solution, deriveKey, ...secrets() })
    return result.verified ? { name: await nameOf(challenge), work: Number(data.work) } : null
  } catch {
    // What a stranger sent is not even in the form of a solution.
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
  /** How often it has rested before and was told to rest once more. */
  rests: number
  /** Milliseconds since 1970: not before, and not after. */
  from: number
  until: number
  id: string
}

/** A ticket that is good only after a while: the way for a browser without JavaScript. Signed, and used up once. */
export async function newTicket(purpose: string, rests: number, from: Date, until: Date): Promise<string> {
  const id = toBase64Url(crypto.getRandomValues(new Uint8Array(16)))
  const ticket: Ticket = { purpose, rests, from: from.getTime(), until: until.getTime(), id }
  const text = JSON.stringify(ticket)
  return `${toBase64Url(new TextEncoder().encode(text))}.${toBase64Url(await indexTag('ticket', text))}`
}

/** What a ticket is worth now; `early` when it is too soon. */
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
