const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu
const PLAIN = /^[\n\r\t\x20-\x7e]*$/
/** Joins letters and signs into one. */
const JOINER = '\u200d'
/** Asks for the colourful form of the sign before it; others of its kind only carry something. */
const COLOURFUL = '\ufe0f'

/** A text without signs that no reader sees: they can hide words or carry a mark. */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(UNSEEN, (sign, at: number) => {
    if (/[\t\r\n]/.test(sign) || sign === JOINER) return sign
    return sign === COLOURFUL && /\p{Emoji}$/u.test(text.slice(Math.max(0, at - 2), at)) ? sign : ''
  })
}
