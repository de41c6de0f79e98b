/** Everything that the embedded font can draw, besides U+0020-007E and U+00A0-00FF. */
const BEYOND_LATIN_1 = new Set('ĂıœŒ‘’‚“”„–—•…′″‹›⁄€™↑↓−∕')
/** Signs that people paste and that have a plain way to be written. */
const PLAIN: Record<string, string> = {
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '☐': '[ ]',
  '☑': '[x]',
  '☒': '[x]',
  '✓': '[x]',
  '✔': '[x]',
  '●': '•',
  '▪': '•',
  '‐': '-',
  '‑': '-',
  '\u2028': '\n',
  '\u2029': '\n',
}
/** Direction marks, joiners and other signs without a shape: one of them can make a text read backwards. */
const SHAPELESS = /\p{Cf}|\p{Variation_Selector}/gu
const CONTROLS = /[\p{Cc}]/gu

/**
 * Text as the embedded font can draw it. A letter with an accent that the font lacks loses the accent, any
 * other sign is named by its code ("[U+1F600]"): nothing disappears unseen.
 */
export function printable(text: string): string {
  const tidy = text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROLS, (sign) => (sign === '\n' ? '\n' : ' '))
    .replaceAll(SHAPELESS, '')
    .replaceAll(/[\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
  return Array.from(tidy, drawable).join('')
}

function drawable(sign: string): string {
  if (isKnown(sign)) return sign
  const plain = PLAIN[sign]
  if (plain !== undefined) return plain
  const base = sign.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  if (base !== '' && Array.from(base).every(isKnown)) return base
  return /\p{M}/u.test(sign) ? '' : `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`
}

function isKnown(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return (
    sign === '\n' ||
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0xff) ||
    BEYOND_LATIN_1.has(sign)
  )
}
