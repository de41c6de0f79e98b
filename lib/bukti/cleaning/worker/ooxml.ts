import { pack, unpack } from './archive.ts'
import { compareOffice } from './ooxml-compare.ts'
import { Copy, type Pictures } from './ooxml-copy.ts'
import { mainPart, type Parts, presentationOf } from './ooxml-package.ts'
import { withoutHiddenCells } from './ooxml-sheet-hidden.ts'
import { type Used, withoutUnused } from './ooxml-unused.ts'
import { type Cleaned, Refused } from './outcome.ts'
import { Traces } from './traces.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Rebuilds a Word or Excel file from what a reader sees: elements, attributes and parts by allow lists, names
 * and relations our own, fields and formulas as their results, pictures drawn again, nothing that is hidden.
 * If a string was kept before a later part of the file showed that it leads to its maker, the copy is made
 * again without it. Where that fails, or loses words, rows or sheets that can be read, pages are drawn
 * instead.
 */
export async function cleanOoxml(file: Uint8Array): Promise<Cleaned> {
  const unpacked = await unpack(file)
  if (presentationOf(unpacked)) return (await import('./drawn-documents.ts')).drawnSlides(unpacked)
  const main = mainPart(unpacked)
  const used =
    main.app === 'word' ? withoutUnused(unpacked, main.name) : withoutHiddenCells(unpacked, main.name)
  const pictures: Pictures = new Map()
  const rebuilt = await rebuiltFrom(used, pictures).catch(unlessRefused)
  if (rebuilt?.lost === 0) return rebuilt.copy
  const pages = await drawnFrom(used, pictures).catch(unlessRefused)
  if (pages && (!rebuilt || pages.lost < rebuilt.lost)) return pages.copy
  if (!rebuilt) throw new Error('neither rebuilt nor drawn')
  return rebuilt.copy
}

function unchanged(parts: Parts): Used {
  return { parts, hidden: { words: 0, pictures: 0 }, hasDeleted: false }
}

/** A copy, and how much of what a reader sees is not in it. */
interface Compared {
  copy: Cleaned
  lost: number
}

/** The pages of a clean copy, to look at it without a program of its kind. */
export async function previewOfOoxml(file: Uint8Array): Promise<{ bytes: Uint8Array; pages: number }> {
  const copy = await looseCopy(unchanged(await unpack(file)), new Map())
  return (await import('./drawn-documents.ts')).previewOfOffice(copy.made, copy.main.app)
}

async function rebuiltFrom(used: Used, pictures: Pictures): Promise<Compared> {
  const traces = new Traces()
  let copy = new Copy(used, traces, pictures)
  let made = await copy.make()
  if (traces.isHit) {
    traces.startAgain()
    copy = new Copy(used, traces, pictures)
    made = await copy.make()
  }
  if (traces.isHit) throw new Error('a trace that cannot be separated')
  const lost = compareOffice(used.parts, copy.made, copy)
  const type = copy.main.app === 'word' ? DOCX : XLSX
  return { copy: { bytes: await pack(made), type, notes: copy.notes, pages: null }, lost }
}

/**
 * Drawn pages of what can be read at all: parts that are damaged up to the damage, and the text of elements
 * that no list knows.
 */
async function drawnFrom(used: Used, pictures: Pictures): Promise<Compared> {
  const copy = await looseCopy(used, pictures)
  const lost = compareOffice(used.parts, copy.made, copy)
  const { drawnOffice } = await import('./drawn-documents.ts')
  return { copy: await drawnOffice(copy.made, copy.main.app, copy.notes), lost }
}

async function looseCopy(used: Used, pictures: Pictures): Promise<Copy> {
  const copy = new Copy(used, new Traces(), pictures, true)
  await copy.make()
  return copy
}

function unlessRefused(error: unknown): null {
  if (error instanceof Refused) throw error
  return null
}
