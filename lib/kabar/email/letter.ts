import type { Tx } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import type { StaffCount } from '@/lib/platform/mail/wording'
import { enqueue } from '@/lib/platform/queue/enqueue'
import type { Bytes } from '@/lib/vault/bytes'
import { openForServer, sealForServer } from '@/lib/vault/server'

/**
 * Who is notified in the app if the address fails: an account, or the reporter of the cases with a tag (hex).
 */
export type Behind = { account: string } | { owner: string }

/** A mail to be sent, as the server seals it. Its text is composed on sending. */
export interface Letter {
  to: string
  says: { news: true } | { counts: StaffCount[] } | { urgent: number } | { code: string }
  behind: Behind
}

/** A request for a code by a name that nobody has looked up yet (lib/akun/commands/mail-reset.ts). */
export interface CodeRequest {
  codeFor: string
}

const at = (id: string) => ({ table: 'surat', column: 'sealed', rowId: id })

/**
 * Posts a letter in the caller's transaction: it is sent if and only if that commits. Its id is created here
 * and is the same for each attempt.
 */
export async function post(tx: Tx, letter: Letter | CodeRequest, now: Date): Promise<void> {
  const id = newId()
  await tx.surat.create({ data: { id, at: now, sealed: await sealLetter(id, letter) } })
  await enqueue(tx, 'surat', { suratId: id })
}

/** Seals what its row holds. */
export async function sealLetter(id: string, letter: Letter | CodeRequest): Promise<Bytes> {
  return sealForServer(at(id), JSON.stringify(letter))
}

/** Opens a letter or a request for one. Throws VaultError if the row was swapped or damaged. */
export async function openPosted(id: string, sealed: Bytes): Promise<Letter | CodeRequest> {
  return JSON.parse(await openForServer(at(id), sealed)) as Letter | CodeRequest
}
