import { newId } from '../db/id'

/** One fresh random value for each form of a page, by which sending it twice is the same as once. */
export function freshKeys<K extends string>(forms: Record<K, unknown>): Record<K, string> {
  return Object.fromEntries(Object.keys(forms).map((name) => [name, newId()])) as Record<K, string>
}
