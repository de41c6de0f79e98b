import { attributeOf } from './ooxml-visitor.ts'
import { readXml } from './xml-reader.ts'

export interface ItemMark {
  mark: string
  indent: number
}

interface Level {
  start: number
  format: string
  text: string
  indent: number
}

/** The numbers and signs of lists (ECMA-376 part 1, 17.9), counted as the paragraphs come. */
export class Numbering {
  private readonly abstracts = new Map<string, Map<string, Level>>()
  private readonly nums = new Map<string, string>()
  private readonly counts = new Map<string, number[]>()

  constructor(xml: string) {
    let abstract = ''
    let num = ''
    let level: Level | null = null
    readXml(xml, {
      open: (element) => {
        const value = attributeOf(element, 'val')
        if (element.local === 'abstractNum') {
          abstract = attributeOf(element, 'abstractNumId')
          this.abstracts.set(abstract, new Map())
        } else if (element.local === 'lvl') {
          level = { start: 1, format: 'decimal', text: '', indent: 0 }
          this.abstracts.get(abstract)?.set(attributeOf(element, 'ilvl'), level)
        } else if (element.local === 'num') {
          num = attributeOf(element, 'numId')
          level = null
        } else if (element.local === 'abstractNumId') this.nums.set(num, value)
        else if (!level) return
        else if (element.local === 'start') level.start = Number(value) || 0
        else if (element.local === 'numFmt') level.format = value
        else if (element.local === 'lvlText') level.text = value
        else if (element.local === 'ind')
          level.indent = Number(attributeOf(element, 'left') || attributeOf(element, 'start')) / 20 || 0
      },
      text: () => undefined,
      close: () => undefined,
    })
  }

  /** The mark of the next item of this list on this level; null if the list says nothing about it. */
  next(numId: string, ilvl: string): ItemMark | null {
    const abstract = this.nums.get(numId) ?? ''
    const levels = this.abstracts.get(abstract)
    const level = levels?.get(ilvl)
    if (!levels || !level) return null
    const indent = Math.max(0, level.indent - 18)
    if (level.format === 'bullet') return { mark: '•', indent }
    if (level.format === 'none') return { mark: '', indent }
    const depth = Number(ilvl)
    const counts = this.counts.get(abstract) ?? []
    this.counts.set(abstract, counts)
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    const mark = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1
      const its = levels.get(String(at))
      return written(counts[at] ?? its?.start ?? 1, its?.format ?? 'decimal')
    })
    return { mark, indent }
  }
}

/** A number in a format of lists (ECMA-376 part 1, 17.18.59). */
export function written(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number).toLowerCase()
    case 'upperLetter':
      return letters(number)
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    case 'decimalZero':
      return String(number).padStart(2, '0')
    default:
      return String(number)
  }
}

/** A to Z, then AA, BB and so on. */
function letters(number: number): string {
  const at = Math.max(0, number - 1)
  return String.fromCharCode(65 + (at % 26)).repeat(Math.min(5, Math.floor(at / 26) + 1))
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(number: number): string {
  let rest = Math.min(Math.max(number, 0), 3999)
  let text = ''
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign
      rest -= value
    }
  return text
}
