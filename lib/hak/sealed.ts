import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'
import { openForServer, sealForServer } from '@/lib/vault/server'

/** What was asked, and when exactly (ISO): in clear there is only the day. */
export interface Asked {
  text: string
  at: string
}

type Column = 'sealed_text' | 'sealed_answer'
const at = (rowId: string, column: Column) => ({ table: 'permintaan_data', column, rowId })

/** A request about a case, readable with the case. */
export function sealAsked(content: CompartmentKey, id: string, asked: Asked): Promise<Bytes> {
  return sealJson(content, at(id, 'sealed_text'), asked)
}

export function openAsked(content: CompartmentKey, id: string, sealed: Bytes): Promise<Asked> {
  return openJson<Asked>(content, at(id, 'sealed_text'), sealed as Sealed<Asked>)
}

/** The answer to it. */
export function sealAnswer(content: CompartmentKey, id: string, answer: string): Promise<Bytes> {
  return sealJson(content, at(id, 'sealed_answer'), answer)
}

export async function openAnswer(
  content: CompartmentKey,
  id: string,
  sealed: Bytes | null,
): Promise<string | null> {
  return sealed ? openJson<string>(content, at(id, 'sealed_answer'), sealed as Sealed<string>) : null
}

/** A request about an account has no case whose key could keep it: it lies under the server layer, like the profile. */
export function sealForAccount(id: string, column: Column, text: string): Promise<Bytes> {
  return sealForServer(at(id, column), text)
}

export function openOfAccount(id: string, column: Column, sealed: Bytes): Promise<string> {
  return openForServer(at(id, column), sealed)
}
