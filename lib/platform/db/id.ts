/** A random id (UUID version 4): unlike version 7 it does not tell when a person acted. */
export function newId(): string {
  return globalThis.crypto.randomUUID()
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether a text from an address or a form can be an id at all; the database would refuse it with an error. */
export function isId(text: string): boolean {
  return ID.test(text)
}
