import { z } from 'zod'
import type { Bytes } from './bytes'
import type { CompartmentKey } from './case-keys'
import { VaultError } from './errors'
import { openText, sealText } from './field'

/** One sealed column of a table: its value's type and the compartment whose key seals it. */
export interface SealedColumn<T> {
  /** Seals a value for the row of this id. Throws VaultError for a key of another compartment. */
  seal: (key: CompartmentKey, rowId: string, value: T) => Promise<Bytes>
  /**
   * Opens a value. Throws VaultError on a wrong key, row, case or epoch, an altered byte, or a value of
   * another shape.
   */
  open: (key: CompartmentKey, rowId: string, sealed: Bytes) => Promise<T>
}

type Compartment = CompartmentKey['ref']['compartment']

/**
 * A column that holds a value as JSON. The result always fits the schema, regardless of who wrote the row: a
 * value of an unknown shape throws `format` here and causes no failure further on.
 */
export function sealedColumn<T>(
  table: string,
  column: string,
  compartment: Compartment,
  schema: z.ZodType<T>,
): SealedColumn<T> {
  const text = sealedText(table, column, compartment)
  return {
    seal: async (key, rowId, value) => text.seal(key, rowId, JSON.stringify(value)),
    open: async (key, rowId, sealed) => {
      const read = schema.safeParse(parsed(await text.open(key, rowId, sealed)))
      // The schema's own message may quote the value, so it is not passed on.
      if (!read.success) throw new VaultError('format')
      return read.data
    },
  }
}

/** A column that holds one text. */
export function sealedText(table: string, column: string, compartment: Compartment): SealedColumn<string> {
  const at = (rowId: string) => ({ table, column, rowId })
  const demand = ({ ref }: CompartmentKey) => {
    if (ref.compartment !== compartment) throw new VaultError('context')
  }
  return {
    seal: async (key, rowId, value) => {
      demand(key)
      return sealText(key, at(rowId), value)
    },
    open: async (key, rowId, sealed) => {
      demand(key)
      return openText(key, at(rowId), sealed)
    },
  }
}

/** Schema of a string that is a key of the given record. */
export function wordOf<W extends string>(known: Readonly<Record<W, unknown>>): z.ZodType<W> {
  return z.custom<W>((value) => typeof value === 'string' && Object.hasOwn(known, value))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, so it is not passed on.
    throw new VaultError('format')
  }
}
