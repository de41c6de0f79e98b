/** A word of a text in its compared form, with its position. */
export interface Token {
  word: string
  start: number
  end: number
}

/** Replaces full-width letters and removes invisible characters, so that they hide nothing. */
export function readable(text: string): string {
  return text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
}

/** The words of a readable text: letters and digits, in lower case. Everything else only separates them. */
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
