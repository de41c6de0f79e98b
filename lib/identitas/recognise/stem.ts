import { COMMON_WORDS } from './common-words'

const SUFFIXES = ['nya', 'lah', 'kah', 'pun', 'kan', 'an', 'ku', 'mu', 'i']
/** A prefix, and the initial letters that it may replace ("memungut" from "pungut"). */
const PREFIXES: readonly [prefix: string, swallowed: readonly string[]][] = [
  ['ketidak', ['']],
  ['memper', ['']],
  ['diper', ['']],
  ['meng', ['', 'k']],
  ['meny', ['s']],
  ['mem', ['', 'p']],
  ['men', ['', 't']],
  ['me', ['']],
  ['peng', ['', 'k']],
  ['peny', ['s']],
  ['pem', ['', 'p']],
  ['pen', ['', 't']],
  ['per', ['']],
  ['pe', ['']],
  ['ber', ['']],
  ['be', ['']],
  ['ter', ['']],
  ['te', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['se', ['']],
]

/**
 * Whether a word is a common one, as it is or without affixes: "pemeriksaannya" is "periksa". Removes at most
 * two prefixes and three suffixes, one by one; a root has at least three letters.
 */
export function isCommonWord(word: string): boolean {
  return withoutAffixes(word).some((root) => COMMON_WORDS.has(root))
}

function withoutAffixes(word: string): string[] {
  let ends = [word]
  for (let round = 0; round < 3; round += 1)
    ends = unique(ends.flatMap((one) => [one, ...cut(one, SUFFIXES)]))
  let roots = ends
  for (let round = 0; round < 2; round += 1)
    roots = unique(roots.flatMap((one) => [one, ...withoutPrefix(one)]))
  return roots
}

function cut(word: string, suffixes: readonly string[]): string[] {
  return suffixes.flatMap((suffix) =>
    word.endsWith(suffix) && word.length - suffix.length >= 3 ? [word.slice(0, -suffix.length)] : [],
  )
}

function withoutPrefix(word: string): string[] {
  return PREFIXES.flatMap(([prefix, swallowed]) =>
    word.startsWith(prefix) && word.length - prefix.length >= 2
      ? swallowed.map((letter) => letter + word.slice(prefix.length))
      : [],
  )
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
}
