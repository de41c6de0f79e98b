interface KindGroup {
  label: string
  options: readonly { label: string; hint?: string | undefined }[]
}

/** Words of the kategori that say nothing about one. */
const COMMON = new Set(['agar', 'atau', 'lain', 'saya', 'sudah', 'tanpa', 'tidak', 'untuk', 'yang'])

/**
 * The group of kategori that shares the most words with the reporter's own sentence; null if none does. It
 * only opens the group: the choice stays the reporter's.
 */
export function likelyGroup(sentence: string, groups: readonly KindGroup[]): string | null {
  const said = wordsOf(sentence)
  let best: string | null = null
  let most = 0
  for (const { label, options } of groups) {
    const stems = new Set(options.flatMap((one) => wordsOf(`${one.label} ${one.hint ?? ''}`)).map(stemOf))
    const shared = [...stems].filter((stem) => said.some((word) => hasStem(word, stem))).length
    if (shared > most) [best, most] = [label, shared]
  }
  return best
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 4 && !COMMON.has(word))
}

const STEM = 5

const stemOf = (word: string) => word.slice(0, STEM)

/**
 * A long stem also inside a word: "dipungut" has that of "pungutan". A short one inside would find "uang" in
 * "ruang".
 */
function hasStem(word: string, stem: string): boolean {
  return stem.length < STEM ? word === stem : word.includes(stem)
}
