/** A word of a text, as it is compared, and where it stands. */
export interface Token {
  word: string
  start: number
  end: number
}

/** Full-width letters and invisible marks made plain, so that they hide nothing. */
export function readable(text: string): string {
  return text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
}

/** The words of a readable text: letters and digits, small. Marks, signs and spaces only separate them. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

export function wordsOf(text: string): string[] {
  return tokensOf(readable(text)).map(({ word }) => word)
}
