import { fromBase64Url, toBase64Url } from '@/lib/vault/bytes'
import { VaultError } from '@/lib/vault/errors'
import { openForServer, sealForServer } from '@/lib/vault/server'
import type { LetterCheck } from './check'

/** What the check page shows after a post. */
export type LetterAnswer = LetterCheck | { kind: 'too-large' } | { kind: 'failed' }

const AT = { table: 'cookie', column: 'surat', rowId: 'hasil' }

/** An answer as a cookie carries it to the next page. */
export async function sealAnswer(answer: LetterAnswer): Promise<string> {
  return toBase64Url(await sealForServer(AT, JSON.stringify(answer)))
}

/** The answer; null for anything that we did not seal. */
export async function openAnswer(cookie: string): Promise<LetterAnswer | null> {
  try {
    return JSON.parse(await openForServer(AT, fromBase64Url(cookie))) as LetterAnswer
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}
