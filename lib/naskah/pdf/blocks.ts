/**
 * What a document consists of, in the order in which it is read. Each block becomes its tag in the structure
 * tree, so a screen reader finds headings, lists and tables as such. Plain text everywhere: nothing that
 * somebody typed is markup.
 */
export type Block =
  /** H2 or H3; the title of the document is its only H1. */
  | { kind: 'heading'; level: 2 | 3; text: string }
  /** An empty line in the text begins a new P, a single line break stays one. */
  | { kind: 'paragraph'; text: string; muted?: boolean }
  | { kind: 'list'; items: readonly string[]; numbered?: boolean }
  /** Pairs of a name and what it is: a table without lines whose names are row headers. */
  | { kind: 'keyValue'; rows: readonly (readonly [name: string, value: string])[] }
  /**
   * A table with lines; its head is repeated on each page that it reaches. `widths` are parts of the whole.
   */
  | {
      kind: 'table'
      caption?: string
      head: readonly string[]
      widths?: readonly number[]
      rows: readonly (readonly string[])[]
    }
  /** Lines to sign on by hand, side by side. A person without a name gets a dotted line. */
  | { kind: 'signatures'; place?: string; people: readonly { role: string; name?: string; note?: string }[] }
  /** Table of contents: the headings of level 2 with their pages; bookmarks come with it. At most one. */
  | { kind: 'contents' }
  | { kind: 'pageBreak' }

export interface PdfDocument {
  /** H1 and the title that a reader's window shows. Never the name of a person. */
  title: string
  /** One line under the title, e.g. the nomor. */
  subtitle?: string
  /** "RAHASIA" at the head of each page: everything that staff print. */
  confidential: boolean
  /** When it is printed: the only time in the file. The same document at the same time is the same bytes. */
  now: Date
  /** Staff name in the foot of what staff print; never a reporter's. */
  printedBy?: string
  /** What stands in the foot instead of "Dicetak …", e.g. the number of a letter. */
  footer?: string
  blocks: readonly Block[]
}
