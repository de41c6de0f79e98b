import { type Block, picturesRead } from './drawn-blocks.ts'
import { type Parts, relationsOf, textOf } from './ooxml-package.ts'
import { columnNumber } from './ooxml-sheet.ts'
import { ticksIn, wordsIn } from './ooxml-word.ts'
import type { Notes } from './outcome.ts'

/** Parts with text that is told of in other ways, or that no reader sees. */
const ASIDE = /(comments|people|persons?\/|glossary|customXml|docProps|externalLinks|stylesWithEffects)/i
const TEXT = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g
/** Pictures, those behind a sheet and those in its cells, and charts of newer kinds. */
const PICTURE =
  /<(?:\w+:)?(?:blip|imagedata|picture|rel|chart)\s(?:[^>]*?\s)?\w+:(?:embed|link|id|pict|relid)="([^"]+)"/g

/** A box of a sheet that is ticked. */
const TICKED_CONTROL = /<(?:\w+:)?formControlPr\s[^>]*?checked="(?:Checked|Mixed)"/g

/** Parts whose pictures are signs of lists, or fills that a shape may have. */
const ASIDE_PICTURES = /<(?:\w+:)?(?:numbering|theme)[\s>]/

/** What a copy leaves out because the document hides it. */
export interface MeantToGo {
  words: number
  ticks: number
  pictures: number
  /** Hidden sheets, and what belongs to them. */
  parts: Set<string>
}

/**
 * Counts words, ticks, pictures, sheets, rows and values of a document and of its copy, by looking at their
 * markup and not through the rules that made the copy; what is missing and was not meant to go is told.
 * `isEmpty` says of a picture of the copy that it only keeps the place of one. Returns how much was lost that
 * a drawing might show.
 */
export function compareOffice(
  original: Parts,
  copy: Parts,
  {
    notes,
    meantToGo,
    isEmpty,
  }: { notes: Notes; meantToGo: MeantToGo; isEmpty(picture: Uint8Array): boolean },
): number {
  const before = counts(original, meantToGo.parts)
  const after = counts(copy, new Set())
  const differs = (what: Parameters<Notes['differs']>[0], count: number) => {
    notes.differs(what, count)
    return Math.max(0, count)
  }
  const empty = after.pictures.filter((name) => isEmpty(copy.get(name) ?? new Uint8Array())).length
  const pictures = before.pictures.length - after.pictures.length - meantToGo.pictures
  // The place of something that is no picture in the original was told when it was made.
  const places = notes.count('missing-pictures')
  notes.differs('missing-pictures', pictures + empty)
  const lost = Math.max(0, pictures + places)
  if (before.sheets === 0)
    return (
      lost +
      differs('missing-words', before.words - after.words - meantToGo.words) +
      differs('missing-values', before.ticks - after.ticks - meantToGo.ticks)
    )
  const rows = differs('missing-rows', before.rows - after.rows)
  return (
    lost +
    differs('missing-sheets', before.sheets - after.sheets) +
    rows +
    // The values of a row that is missing are not told twice.
    (rows > 0 ? 0 : differs('missing-values', before.values - after.values)) +
    differs('missing-words', before.words - after.words)
  )
}

/** Compares the parts of a copy with the pages that were read from them. */
export function compareBlocks(parts: Parts, blocks: readonly Block[], notes: Notes): void {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const read = plain([
    ...blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])),
    ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  ])
  const made = { rows: 0, pictures: 0 }
  let at = 0
  for (const [name, bytes] of parts) {
    if (!name.endsWith('.xml')) continue
    const text = readable(bytes)
    made.pictures += picturesIn(parts, name, text).length
    if (isSheet(text))
      made.rows += text.split(/<row[\s>]/).filter((row) => /<(?:v|is|f)[\s>]/.test(row)).length
    else if (!isTexts(text))
      for (const [, said = ''] of text.matchAll(TEXT)) {
        const wanted = plain([unescaped(said)])
        const found = [read.indexOf(wanted, at), read.indexOf(wanted)].find((place) => place >= 0)
        if (found === undefined) notes.differs('missing-words', wordsIn(said))
        else at = found + wanted.length
      }
  }
  notes.differs('missing-rows', made.rows - rows.filter(({ number }) => number !== '').length)
  notes.differs('missing-pictures', made.pictures - picturesRead(blocks))
}

function counts(parts: Parts, without: ReadonlySet<string>) {
  const found = { words: 0, ticks: 0, pictures: [] as string[], rows: 0, values: 0, sheets: 0 }
  for (const [name, bytes] of parts) {
    if (!/\.(xml|vml)$/.test(name) || ASIDE.test(name) || without.has(name)) continue
    const text = visible(readable(bytes))
    for (const picture of picturesIn(parts, name, text)) found.pictures.push(picture)
    found.values += text.match(TICKED_CONTROL)?.length ?? 0
    if (isSheet(text)) {
      const shown = shownCells(text)
      found.sheets += 1
      found.rows += shown.match(/<(?:\w+:)?row[\s>/]/g)?.length ?? 0
      found.values += shown.match(/<(?:\w+:)?(?:v(?:\s[^>]*)?>[^<]|is[\s>])/g)?.length ?? 0
    } else if (!isTexts(text)) {
      const said = [...text.matchAll(TEXT)].map(([, one = '']) => one)
      found.words += said.reduce((sum, one) => sum + wordsIn(one), chosenWords(text))
      found.ticks += said.reduce((sum, one) => sum + ticksIn(one), 0)
      found.ticks += text.match(/<(?:\w+:)?(?:sym|checkBox)[\s>]/g)?.length ?? 0
    }
  }
  return found
}

function isSheet(text: string): boolean {
  return /<(?:\w+:)?(?:worksheet|chartsheet)[\s>]/.test(text.slice(0, 4000))
}

/** The shared texts of a workbook, which stand in its cells. */
function isTexts(text: string): boolean {
  return /<(?:\w+:)?sst[\s>]/.test(text.slice(0, 4000))
}

/** A part in an encoding that cannot be read is not copied either. */
function readable(bytes: Uint8Array): string {
  try {
    return textOf(bytes)
  } catch {
    return ''
  }
}

/** Without what stands there twice, was moved away or was deleted. */
function visible(text: string): string {
  return text
    .replace(/<mc:Fallback[\s>][\s\S]*?<\/mc:Fallback>/g, '')
    .replace(/<w:(moveFrom|del)(?:\s[^>]*)?(?<!\/)>[\s\S]*?<\/w:\1>/g, '')
}

/** A sheet without its hidden rows, and without the cells of its hidden columns. */
function shownCells(text: string): string {
  const shown = text.replace(
    /<((?:\w+:)?row)(?=\s(?:[^>]*?\s)?(?:hidden="(?:1|true)"|ht="0+(?:\.0*)?"))[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g,
    '',
  )
  const hidden = [
    ...text.matchAll(/<(?:\w+:)?col\s(?:[^>]*?\s)?(?:hidden="(?:1|true)"|width="0+(?:\.0*)?")[^>]*>/g),
  ].map(([col]) => ({
    min: Number(/\smin="(\d+)"/.exec(col)?.[1]),
    max: Number(/\smax="(\d+)"/.exec(col)?.[1]),
  }))
  if (hidden.length === 0) return shown
  return shown.replace(
    /<((?:\w+:)?c)\s(?:[^>]*?\s)?r="([A-Z]+)\d+"[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g,
    (cell, _, letters: string) => {
      const at = columnNumber(letters)
      return hidden.some(({ min, max }) => at >= min && at <= max) ? '' : cell
    },
  )
}

/**
 * The parts of the pictures that a part shows, as often as it shows them; addresses of those that lie
 * elsewhere.
 */
function picturesIn(parts: Parts, name: string, text: string): string[] {
  const ids = [...text.matchAll(PICTURE)].map(([, id = '']) => id)
  if (ids.length === 0 || ASIDE_PICTURES.test(text.slice(0, 4000))) return []
  const targets = new Map(
    relationsOf(parts, name).flatMap(({ id, kind, target }) =>
      /^(image|chartEx)$/.test(kind) ? [[id, target]] : [],
    ),
  )
  return ids.flatMap((id) => targets.get(id) ?? [])
}

/** Words of the entries that are chosen in the lists of old forms: the copy writes them out. */
function chosenWords(text: string): number {
  let words = 0
  for (const [list] of text.matchAll(/<w:ddList>[\s\S]*?<\/w:ddList>/g)) {
    const entries = [...list.matchAll(/<w:listEntry\s+w:val="([^"]*)"/g)].map(([, entry = '']) => entry)
    words += wordsIn(entries[Number(/<w:result\s+w:val="(\d+)"/.exec(list)?.[1] ?? 0)] ?? '')
  }
  return words
}

/** Letters and numbers alone: a word may be cut into several elements. */
function plain(texts: readonly string[]): string {
  return texts.join('').replace(/[^\p{L}\p{N}]+/gu, '')
}

function unescaped(text: string): string {
  return text.replace(/&(?:#\w+|\w+);/g, '')
}
