const FALLBACK = '/'

/**
 * Where a form may lead on: a path of ours and nothing else. `//host`, `/\\host`, other schemes and control characters
 * lead to `otherwise`.
 */
export function ownPath(typed: unknown, otherwise = FALLBACK): string {
  if (typeof typed !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(typed)) return otherwise
  return typed
}
