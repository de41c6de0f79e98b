import { isCommonWord } from '@/lib/identitas/recognise/stem'
import { readable, type Token, tokensOf, wordsOf } from '@/lib/identitas/recognise/tokens'

export interface Place {
  start: number
  end: number
}

/** So many words in a row are nobody else's. */
export const RUN = 10

/**
 * Where a text repeats ten words or more of what the reporter wrote, in their order; marks and capitals hide
 * nothing.
 */
export function runsIn(text: string, written: readonly string[]): Place[] {
  const theirs = new Set(written.flatMap((one) => grams(wordsOf(one))))
  if (theirs.size === 0) return []
  const tokens = tokensOf(text)
  const places: Place[] = []
  for (const [index, gram] of grams(tokens.map(({ word }) => word)).entries()) {
    if (!theirs.has(gram)) continue
    const [start, end] = [tokens[index]?.start ?? 0, tokens[index + RUN - 1]?.end ?? 0]
    const last = places.at(-1)
    if (last && start <= last.end) last.end = end
    else places.push({ start, end })
  }
  return places
}

function grams(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, at) => words.slice(at, at + RUN).join(' '))
}

/**
 * Words of the reporter that not everybody uses. `known`: words of the reference data and of who is reported.
 */
export function rareWordsOf(written: readonly string[], known: readonly string[]): Set<string> {
  const plain = new Set(known.flatMap(wordsOf))
  return new Set(
    written
      .flatMap((text) => tokensOf(readable(text)).map(({ word }) => word))
      .filter((word) => isRare(word, plain)),
  )
}

/** Where a text uses one of these words; words side by side are one place. */
export function usesOf(text: string, rare: ReadonlySet<string>): Place[] {
  const places: Place[] = []
  for (const { word, start, end } of tokensOf(text)) {
    if (!rare.has(word)) continue
    const last = places.at(-1)
    if (last && /^\s+$/.test(text.slice(last.end, start))) last.end = end
    else places.push({ start, end })
  }
  return places
}

/** How many different words of a text are not everybody's: a list of guesses has many. */
export function unusualCount(text: string): number {
  return new Set(
    tokensOf(text)
      .map(({ word }: Token) => word)
      .filter((word) => isRare(word, new Set())),
  ).size
}

const YEAR = /^(?:19|20)\d\d$/

function isRare(word: string, plain: ReadonlySet<string>): boolean {
  if (plain.has(word) || YEAR.test(word)) return false
  if (/\p{N}/u.test(word)) return word.length >= 4
  return word.length >= 5 && !isCommonWord(word)
}
