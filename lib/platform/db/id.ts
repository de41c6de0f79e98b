/** A random id (UUID version 4): unlike version 7 it does not reveal the time of an act. */
export function newId(): string {
  return globalThis.crypto.randomUUID()
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * Whether a text from a URL or a form is a well-formed id; the database would answer others with an error.
 */
export function isId(text: string): boolean {
  return ID.test(text)
}

/** The id that no row has. */
export const NO_ID = '00000000-0000-0000-0000-000000000000'

/**
 * An id that a form carries: what cannot be one is asked for like one that does not exist, and is no fault of
 * ours.
 */
export function asId(text: string): string {
  return isId(text) ? text : NO_ID
}
