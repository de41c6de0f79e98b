import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { PdfCopier } from './pdf-copier.ts'

const LINE = 1.2
/** The mean width of a letter, and a size below which nobody could read it anyway. */
const LETTER = 0.56
const SMALLEST = 2
const AUTO_SIZE = 12
const PASSWORD = 1 << 13

/**
 * The look of a filled field or a typed note that has none of its own: readers draw it from its value
 * (ISO 32000-1, 12.7.3.3). Null if it holds no value.
 */
export function drawnValue(
  annotation: PDFDict,
  box: { width: number; height: number },
  copier: PdfCopier,
): PDFRawStream | null {
  const text = textToDraw(annotation)
  if (text === '') return null
  copier.drewValues = true
  const { lines, size } = fitted(text, box, sizeOf(annotation))
  // Letters that this font does not have are counted when the copy is compared.
  const shown = lines.map((line) => `<${(winAnsi(line) ?? Buffer.from('?')).toString('hex')}> Tj T*`)
  const top = lines.length === 1 ? (box.height - size * 0.7) / 2 : box.height - size
  const content = `q BT /F1 ${size.toFixed(2)} Tf ${(size * LINE).toFixed(2)} TL 0 g 2 ${top.toFixed(2)} Td\n${shown.join('\n')}\nET Q`
  const dict = copier.newDict()
  dict.set(PDFName.of('Type'), PDFName.of('XObject'))
  dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
  const bounds = PDFArray.withContext(dict.context)
  for (const value of [0, 0, box.width, box.height]) bounds.push(PDFNumber.of(value))
  dict.set(PDFName.of('BBox'), bounds)
  const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }
  dict.set(PDFName.of('Resources'), dict.context.obj({ Font: { F1: font } }))
  return PDFRawStream.of(dict, Buffer.from(content, 'latin1'))
}

/**
 * Lines that fit into a box, in the largest size up to the wanted one: what runs over its edge would be lost.
 */
function fitted(text: string, box: { width: number; height: number }, wanted: number) {
  for (let size = Math.min(wanted, box.height * 0.8); ; size *= 0.85) {
    const letters = Math.max(1, Math.floor((box.width - 2) / (size * LETTER)))
    const lines = text.split(/\r\n|\r|\n/).flatMap((line) => wrapped(line, letters))
    if (
      size < SMALLEST ||
      (lines.length * size * LINE <= Math.max(box.height, size * LINE) &&
        lines.every(({ length }) => length <= letters))
    )
      return { lines, size }
  }
}

function wrapped(line: string, letters: number): string[] {
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** What a filled field or a typed note says; '' for one that is empty or says nothing in words. */
export function textToDraw(annotation: PDFDict): string {
  const kind = annotation.lookup(PDFName.of('Subtype'))
  if (kind === PDFName.of('FreeText')) return textOf(annotation.lookup(PDFName.of('Contents')))
  if (kind !== PDFName.of('Widget')) return ''
  const type = inherited(annotation, 'FT')
  const value = inherited(annotation, 'V')
  if (type === PDFName.of('Btn')) {
    const state = annotation.lookup(PDFName.of('AS')) ?? value
    return state instanceof PDFName && state !== PDFName.of('Off') ? 'X' : ''
  }
  const flags = inherited(annotation, 'Ff')
  // Readers show no letter of a password.
  if (type === PDFName.of('Tx'))
    return flags instanceof PDFNumber && (flags.asNumber() & PASSWORD) !== 0 ? '' : textOf(value)
  if (type !== PDFName.of('Ch')) return ''
  const chosen = value instanceof PDFArray ? value.asArray().map(textOf) : [textOf(value)]
  const shown = choicesOf(inherited(annotation, 'Opt'))
  return chosen.map((text) => shown.get(text) ?? text).join('\n')
}

/** What a list shows for each value that it stores (ISO 32000-1, 12.7.4.4). */
function choicesOf(options: PDFObject | undefined): Map<string, string> {
  const shown = new Map<string, string>()
  if (!(options instanceof PDFArray)) return shown
  for (let at = 0; at < options.size(); at += 1) {
    const option = options.lookup(at)
    if (option instanceof PDFArray && option.size() === 2)
      shown.set(textOf(option.lookup(0)), textOf(option.lookup(1)))
  }
  return shown
}

function inherited(field: PDFDict, key: string, depth = 0): PDFObject | undefined {
  const own = field.lookup(PDFName.of(key))
  if (own || depth > 20) return own
  const parent = field.lookup(PDFName.of('Parent'))
  return parent instanceof PDFDict ? inherited(parent, key, depth + 1) : undefined
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
}

function sizeOf(annotation: PDFDict): number {
  const appearance = textOf(inherited(annotation, 'DA'))
  const size = Number(/(\d+(?:\.\d+)?)\s+Tf/.exec(appearance)?.[1] ?? 0)
  return size > 0 ? size : AUTO_SIZE
}

/** A line in the encoding of the standard fonts; null if a letter is not in it. */
function winAnsi(line: string): Buffer | null {
  const bytes: number[] = []
  for (const letter of line) {
    const code = letter.codePointAt(0) ?? 0
    const special = SPECIAL.indexOf(letter)
    if (special >= 0) bytes.push(0x80 + special)
    else if ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)) bytes.push(code)
    else if (code === 9) bytes.push(0x20)
    else return null
  }
  return Buffer.from(bytes)
}

/** Windows-1252 from 0x80 on; a space stands for codes without a letter. */
const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
