/** A word of a text in its compared form, with its position. */
export interface Token {
  word: string
  start: number
  end: number
}

/** Letters of other alphabets that look like Latin ones. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [...'аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx οo αa'.split(' ')].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
)

/** A word as it is compared: lower case, without accents, in Latin letters. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u0370-\u04ff]/g, (letter) => LOOKALIKES.get(letter) ?? letter)
}

const DIGITS_AS_LETTERS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
}

/**
 * A folded word in which digits stand for letters ("n0rhayat1"), as it would be read; any other word
 * unchanged.
 */
export function withoutDigits(word: string): string {
  if (!/\p{L}/u.test(word)) return word
  return word.replace(/\d/g, (digit) => DIGITS_AS_LETTERS[digit] ?? digit)
}

/** Replaces full-width letters and removes invisible characters, so that they hide nothing. */
export function readable(text: string): string {
  return text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
}

/** The words of a readable text: letters and digits, folded. Everything else only separates them. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

export function wordsOf(text: string): string[] {
  return tokensOf(readable(text)).map(({ word }) => word)
}
