/** A random id (UUID version 4): unlike version 7 it does not tell when a person acted. */
export function newId(): string {
  return globalThis.crypto.randomUUID()
}
