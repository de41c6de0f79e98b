import { wordsIn } from './ooxml-word.ts'

/** A cell of a table, over `span` columns. */
export interface Cell {
  text: string
  span: number
}

export interface Row {
  /** The number of a sheet's row; '' in other tables. */
  number: string
  cells: Cell[]
}

/**
 * What a document shows, in the order of reading: the plain form from which pages are laid out. Every text in
 * it is visible in the original; `extra` marks texts of ours, and those that the comparison does not count.
 */
export type Block =
  /** `level` 1 to 3 for a heading, 0 for a paragraph; `mark` is the number or sign of an item of a list. */
  | { kind: 'text'; text: string; level: number; indent: number; mark: string; extra: boolean }
  /** `columns` are the letters of a sheet's columns; empty for other tables. */
  | { kind: 'table'; columns: string[]; rows: Row[]; extra: boolean }
  /** An encoded JPEG or PNG that the picture cleaner made. */
  | { kind: 'picture'; bytes: Uint8Array }
  /** What follows begins on a new page; a sheet's pages lie on their side. */
  | { kind: 'page'; wide: boolean }

/** Blocks as a document is read: what stands inside an open paragraph or table follows it. */
export class BlockFlow {
  readonly blocks: Block[] = []
  private waiting: Block[] = []

  /** Adds a block, behind what is open if it stands `inside` it. */
  add(block: Block, inside: boolean): void {
    if (inside) this.waiting.push(block)
    else this.blocks.push(block)
  }

  /** How many blocks wait for the end of what is open. */
  get held(): number {
    return this.waiting.length
  }

  /** Takes those out that came after the first `from`. */
  takeFrom(from: number): Block[] {
    return this.waiting.splice(from)
  }

  /** After the end of a paragraph or a table, which may stand in another one that is still open. */
  settle(inside: boolean): void {
    if (inside) return
    // One by one: a call takes no more than some hundred thousand arguments.
    for (const block of this.waiting) this.blocks.push(block)
    this.waiting = []
  }
}

export function textBlock(text: string, more: { level?: number; extra?: boolean } = {}): Block {
  return { kind: 'text', text, level: 0, indent: 0, mark: '', extra: false, ...more }
}

/** Words of blocks, counted text by text. */
export function wordsRead(blocks: readonly Block[]): number {
  let words = 0
  for (const block of blocks) {
    if (block.kind === 'text' && !block.extra) words += wordsIn(block.text)
    if (block.kind === 'table' && !block.extra)
      for (const { cells } of block.rows) for (const { text } of cells) words += wordsIn(text)
  }
  return words
}

export function picturesRead(blocks: readonly Block[]): number {
  return blocks.filter(({ kind }) => kind === 'picture').length
}
