import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import { openForServer, sealForServer } from '@/lib/vault/server'

/** The request and its exact time (ISO); only the day is stored in the clear. */
export interface Asked {
  text: string
  at: string
}

type Column = 'sealed_text' | 'sealed_answer'
const at = (rowId: string, column: Column) => ({ table: 'permintaan_data', column, rowId })
const asks = sealedColumn<Asked>(
  'permintaan_data',
  'sealed_text',
  'content',
  z.object({ text: z.string(), at: z.string() }),
)
const answers = sealedColumn('permintaan_data', 'sealed_answer', 'content', z.string())

/** Seals a request about a case with the key of the case. */
export function sealAsked(content: CompartmentKey, id: string, asked: Asked): Promise<Bytes> {
  return asks.seal(content, id, asked)
}

export function openAsked(content: CompartmentKey, id: string, sealed: Bytes): Promise<Asked> {
  return asks.open(content, id, sealed)
}

/** Seals the answer to it. */
export function sealAnswer(content: CompartmentKey, id: string, answer: string): Promise<Bytes> {
  return answers.seal(content, id, answer)
}

export async function openAnswer(
  content: CompartmentKey,
  id: string,
  sealed: Bytes | null,
): Promise<string | null> {
  return sealed ? answers.open(content, id, sealed) : null
}

/** Seals a request about an account under the server layer, like the profile: no case key exists for it. */
export function sealForAccount(id: string, column: Column, text: string): Promise<Bytes> {
  return sealForServer(at(id, column), text)
}

export function openOfAccount(id: string, column: Column, sealed: Bytes): Promise<string> {
  return openForServer(at(id, column), sealed)
}
