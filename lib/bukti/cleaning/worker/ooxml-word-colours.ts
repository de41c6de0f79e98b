/** What a run of letters says about its colour, and about what is behind it. */
export interface RunColours {
  text: string
  highlight: string
  shade: string
  /** A style may have a colour, too. */
  hasStyle: boolean
}

/** Stands for each letter below a bar. */
export const BLOCK = '\u2588'
/** Colours that are nearer than this to each other are one for the eye. */
const NEAR = 32

/** The colours of the marker pen (ECMA-376 part 1, 17.18.40). */
const PENS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  white: 'FFFFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
}

/** Whether letters have the colour of what is behind them, as people blacken words. */
export function isBarred(colours: RunColours | undefined): boolean {
  if (!colours) return false
  const { text, highlight, shade, hasStyle } = colours
  const pen = PENS[highlight]
  // The automatic colour turns white on a dark shade, and stays black below a marker pen.
  if (text === '' || text === 'auto') return pen === PENS.black && !hasStyle
  return isNear(text, pen ?? shade)
}

/** Whether two colours of six digits are one for the eye. */
export function isNear(a: string, b: string): boolean {
  if (!/^[0-9A-Fa-f]{6}$/.test(a) || !/^[0-9A-Fa-f]{6}$/.test(b)) return false
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return [0, 2, 4].every((at) => Math.abs(part(a, at) - part(b, at)) < NEAR)
}
