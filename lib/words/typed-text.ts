/** Looks empty, though Unicode calls some of these letters: Hangul fillers and the blank Braille cell. */
const BLANK = /[\u115F\u1160\u2800\u3164\uFFA0]/gu

/**
 * Marks that pasting brings along and nobody sees: directions, zero-width spaces, soft hyphens. Not the
 * joiners of emoji.
 */
const PASTED = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

/**
 * What can be seen of a typed text: empty if it only looks empty, without invisible marks and space around
 * it.
 */
export function seen(raw: string): string {
  const text = raw.replaceAll(PASTED, '').trim()
  return text
    .replaceAll(BLANK, '')
    .replaceAll(/\p{Cf}/gu, '')
    .trim() === ''
    ? ''
    : text
}

/**
 * One line as a computer needs it: also plain digits, spaces and hyphens in place of the typographic ones.
 */
export function plainLine(raw: string): string {
  return seen(raw)
    .normalize('NFKC')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
