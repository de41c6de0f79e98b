import type { PDFArray, PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { Notes } from './outcome.ts'
import type { GlyphNames } from './pdf-glyph-names.ts'
import type { Rule, Table } from './pdf-rules.ts'

/** What the copies of pictures, colours and fonts need of the copy of the whole document (pdf-copier.ts). */
export interface Copying {
  readonly notes: Notes
  /** Names of glyphs, the same in tables of codes and in programs of fonts. */
  readonly glyphs: GlyphNames
  /** Copies a value of this kind; null if nothing of it may be copied. */
  copy(object: PDFObject | undefined, rule: Rule | Table[string]): PDFObject | null
  copyDict(dict: PDFDict, table: Table): PDFDict
  /** Numbers, booleans, names of the standard, and lists of them. */
  plain(object: PDFObject): PDFObject | null
  /** Our name for one of the author's; the same throughout the document. */
  name(original: string): string
  /** The content of a page, form or glyph, operator by operator. */
  filtered(content: Buffer, resources: PDFDict | undefined): Buffer
  newDict(): PDFDict
  newList(items?: readonly (PDFObject | null)[]): PDFArray
  register(object: PDFObject): PDFRef
}
