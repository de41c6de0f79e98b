const FALLBACK = '/'

/**
 * A redirect target from a form: a path on this site and nothing else. `//host`, `/\\host`, other schemes and
 * control characters give `otherwise`.
 */
export function ownPath(typed: unknown, otherwise = FALLBACK): string {
  if (typeof typed !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(typed)) return otherwise
  return typed
}
