/** Fields of the largest form of ours are some hundreds. */
const MOST_FIELDS = 2000
/**
 * The state of a form: its values are lists of texts in an object, in an object, in the list of arguments.
 */
const MOST_LEVELS = 6
const MOST_VALUES = 5000
/** The state of a form, and the form; the framework itself ends at a thousand, with 500. */
const MOST_ARGUMENTS = 4

/**
 * Whether a post to a page is one that our forms send, to be asked before the framework takes it apart:
 * React's decoder follows references between the parts of a body, and answers what it cannot follow with 500
 * (docs/design/hardening.md, rule 5). Ours consist of texts: the state of a form as JSON, and its fields.
 * `old`: a plain form that names no action of this build.
 */
export function judgeActionBody(
  form: FormData,
  { called, isKnown }: { called: boolean; isKnown: (action: string) => boolean },
): 'whole' | 'broken' | 'old' {
  const names = [...form.keys()]
  if (names.length > MOST_FIELDS) return 'broken'
  if (called) return isCall(form, names) ? 'whole' : 'broken'
  const actions = actionsOf(form, names)
  if (!actions) return 'broken'
  return actions.length > 0 && actions.every(isKnown) ? 'whole' : 'old'
}

/** By script: the arguments as part `0`, which points to the fields by `$K`, and nothing else. */
function isCall(form: FormData, names: readonly string[]): boolean {
  return names.every((name) => name === '0' || /^_?[0-9a-f]+_/.test(name)) && isArguments(form.getAll('0'))
}

/**
 * Without scripts: the actions that a form names, each by its id alone or with the state of the form; null
 * where broken.
 */
function actionsOf(form: FormData, names: readonly string[]): string[] | null {
  const ours = names.filter((name) => name.startsWith('$ACTION'))
  const found: string[] = []
  const explained = new Set(['$ACTION_KEY'])
  for (const name of ours) {
    const [, kind, key = ''] = /^\$ACTION_(ID|REF)_(.+)$/.exec(name) ?? []
    if (kind === 'ID') found.push(key)
    if (kind === 'REF') {
      const described = parsed(form.getAll(`$ACTION_${key}:0`))
      if (!isDescription(described)) return null
      if (described.bound !== null && !isArguments(form.getAll(`$ACTION_${key}:1`))) return null
      found.push(described.id)
      explained.add(`$ACTION_${key}:0`).add(`$ACTION_${key}:1`)
    }
    if (kind) explained.add(name)
  }
  return new Set(ours).size === ours.length && ours.every((name) => explained.has(name)) ? found : null
}

function isDescription(value: unknown): value is { id: string; bound: string | null } {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('bound' in value)) return false
  return typeof value.id === 'string' && (value.bound === null || value.bound === '$@1')
}

function isArguments(parts: FormDataEntryValue[]): boolean {
  const value = parsed(parts)
  return Array.isArray(value) && value.length <= MOST_ARGUMENTS && isPlain(value, 0, { left: MOST_VALUES })
}

/** The JSON of a part that is there once; undefined for anything else. */
function parsed([part, ...more]: FormDataEntryValue[]): unknown {
  if (typeof part !== 'string' || more.length > 0) return undefined
  try {
    return JSON.parse(part)
  } catch {
    return undefined
  }
}

/**
 * Texts, numbers and lists of them, of bounded depth and number; the only references are those to the form's
 * own fields.
 */
function isPlain(value: unknown, level: number, count: { left: number }): boolean {
  count.left -= 1
  if (level > MOST_LEVELS || count.left < 0) return false
  if (typeof value === 'string')
    return !value.startsWith('$') || /^\$(\$|undefined$|K[0-9a-f]{1,4}$)/.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every((one) => isPlain(one, level + 1, count))
}
