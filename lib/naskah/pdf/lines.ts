import { printable } from './printable'
import { type Sheet, type Style, wear } from './sheet'

/**
 * A text as lines of this width. A line that goes on in the next keeps its last space, because in a tagged
 * document words are told apart by spaces and not by places.
 */
export function linesOf(sheet: Sheet, text: string, width: number, style: Style): string[] {
  wear(sheet, style)
  return printable(text)
    .split('\n')
    .flatMap((line) => wrapped(sheet, line.trimEnd(), width))
}

function wrapped({ doc }: Sheet, text: string, width: number): string[] {
  const fits = (part: string) => doc.widthOfString(part) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(`${line} `)
    line = word
    while (!fits(line)) {
      const cut = longest(line, fits)
      lines.push(line.slice(0, cut))
      line = line.slice(cut)
    }
  }
  return [...lines, line]
}

/** How many characters of a word without a space fit, one at least. */
function longest(word: string, fits: (part: string) => boolean): number {
  let [low, high] = [1, word.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(word.slice(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}
