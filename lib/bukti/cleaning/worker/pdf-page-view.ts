import type { PDFiumDocument } from '@hyzyla/pdfium'
import { asMatrix, type Box, type Matrix, placed, SAME, times } from './pdf-place.ts'

/** PDFium itself: the package wraps only some of its functions (fpdfview.h, fpdf_edit.h, fpdf_text.h). */
interface Library {
  HEAPU8: Uint8Array
  HEAPU32: Uint32Array
  HEAP32: Int32Array
  HEAPF32: Float32Array
  HEAPF64: Float64Array
  wasmExports: { malloc(bytes: number): number; free(at: number): void }
  [name: `_FPDF${string}`]: (...values: number[]) => number
}

export interface Item {
  id: number
  kind: 'text' | 'path' | 'image' | 'shading'
  box: Box
  /** Not inside a form. */
  isTop: boolean
  /** What is drawn outside of this box is cut off; null for no limit. */
  clip: Box | null
  /** Red, green, blue and the opacity, each up to 255. */
  colour: readonly [number, number, number, number]
  /** Paints a surface, so that what is below it may not be seen. */
  isSurface: boolean
  /** A straight dark bar, with nothing to be seen through it. */
  isBar: boolean
}

/** A letter or sign; `item` is the text that it belongs to. */
export interface Sign {
  text: string
  box: Box
  item: number
}

export interface Pixels {
  data: Uint8Array
  width: number
  height: number
}

const KINDS = ['', 'text', 'path', 'image', 'shading'] as const
const FORM = 5
/** Lines that are thinner cover no letters. */
const WIDE_LINE = 4
const DEPTH = 8
const DARK = 64
const BAR = { width: 12, height: 5, segments: 6 }

/**
 * A page as PDFium draws it: its items in the order of painting, its letters with their places, and its
 * picture.
 */
export class PageView {
  private readonly pdfium: Library
  private readonly page: number
  /** Room for what a function answers. */
  private readonly room: number

  constructor(document: PDFiumDocument, index: number) {
    const held = document as unknown as { module: Library; documentIdx: number }
    this.pdfium = held.module
    this.page = this.call('_LoadPage', held.documentIdx, index)
    if (this.page === 0) throw new Error('a page that cannot be opened')
    this.room = this.pdfium.wasmExports.malloc(64)
  }

  close(): void {
    this.call('_ClosePage', this.page)
    this.pdfium.wasmExports.free(this.room)
  }

  items(): Item[] {
    const count = this.call('Page_CountObjects', this.page)
    return Array.from({ length: count }, (_, at) =>
      this.itemsOf(this.call('Page_GetObject', this.page, at), SAME, 0),
    ).flat()
  }

  signs(): Sign[] {
    const text = this.call('Text_LoadPage', this.page)
    const signs = Array.from({ length: Math.max(0, this.call('Text_CountChars', text)) }, (_, at) => {
      this.call('Text_GetCharBox', text, at, ...this.rooms(4, 8))
      const [left = 0, right = 0, bottom = 0, top = 0] = this.doubles(4)
      // Spaces between words are made up where the file only leaves room.
      const item =
        this.call('Text_IsGenerated', text, at) === 1 ? 0 : this.call('Text_GetTextObject', text, at)
      const code = this.call('Text_GetUnicode', text, at)
      return { text: String.fromCodePoint(code), box: [left, bottom, right, top] as const, item }
    })
    this.call('Text_ClosePage', text)
    return signs
  }

  /** Draws the page in grey, this wide, or lower if it is very high. */
  picture(width: number): Pixels {
    const [wide, high] = [this.call('_GetPageWidth', this.page), this.call('_GetPageHeight', this.page)]
    const scale = Math.min(width / wide, (width * 3) / high)
    const size = [Math.max(1, Math.floor(wide * scale)), Math.max(1, Math.floor(high * scale))] as const
    const at = this.pdfium.wasmExports.malloc(size[0] * size[1])
    const bitmap = this.call('Bitmap_CreateEx', ...size, 1, at, size[0])
    this.call('Bitmap_FillRect', bitmap, 0, 0, ...size, 0xffffffff)
    this.call('_RenderPageBitmap', bitmap, this.page, 0, 0, ...size, 0, 0x08)
    const data = this.pdfium.HEAPU8.slice(at, at + size[0] * size[1])
    this.call('Bitmap_Destroy', bitmap)
    this.pdfium.wasmExports.free(at)
    return { data, width: size[0], height: size[1] }
  }

  /** Whether a later picture shows these items. */
  show(ids: Iterable<number>, isShown: boolean): void {
    for (const id of ids) this.call('PageObj_SetIsActive', id, isShown ? 1 : 0)
  }

  /** A box of the page in the dots of a picture of this size: left, top, right, bottom. */
  inDots([left, bottom, right, top]: Box, { width, height }: Omit<Pixels, 'data'>): Box {
    const dot = (x: number, y: number) => {
      this.call('_PageToDevice', this.page, 0, 0, width, height, 0, x, y, ...this.rooms(2, 4))
      return [this.pdfium.HEAP32[this.room >> 2] ?? 0, this.pdfium.HEAP32[(this.room >> 2) + 1] ?? 0] as const
    }
    const [[a, b], [c, d]] = [dot(left, bottom), dot(right, top)]
    return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  }

  private itemsOf(id: number, matrix: Matrix, depth: number): Item[] {
    const type = this.call('PageObj_GetType', id)
    if (type === FORM) {
      if (depth === DEPTH) return []
      this.call('PageObj_GetMatrix', id, this.room)
      const inner = times(asMatrix(this.floats(6)), matrix)
      return Array.from({ length: Math.max(0, this.call('FormObj_CountObjects', id)) }, (_, at) =>
        this.itemsOf(this.call('FormObj_GetObject', id, at), inner, depth + 1),
      ).flat()
    }
    const kind = KINDS[type]
    if (!kind) return []
    this.call('PageObj_GetBounds', id, ...this.rooms(4, 4))
    const [left = 0, bottom = 0, right = 0, top = 0] = this.floats(4)
    const box = placed([left, bottom, right, top], matrix)
    const colour = this.colourOf(id)
    return [
      {
        id,
        kind,
        box,
        isTop: depth === 0,
        clip: this.clipOf(id, matrix),
        colour,
        ...this.surface(id, kind, box, colour),
      },
    ]
  }

  private surface(id: number, kind: Item['kind'], box: Box, colour: Item['colour']) {
    if (kind !== 'path') return { isSurface: kind !== 'text', isBar: false }
    this.call('Path_GetDrawMode', id, ...this.rooms(2, 4))
    const [fill, stroke] = [this.pdfium.HEAP32[this.room >> 2], this.pdfium.HEAP32[(this.room >> 2) + 1]]
    this.call('PageObj_GetStrokeWidth', id, this.room)
    const isWide = stroke === 1 && (this.floats(1)[0] ?? 0) >= WIDE_LINE
    const isBar =
      fill !== 0 &&
      colour[3] === 255 &&
      colour.slice(0, 3).every((part) => part < DARK) &&
      this.call('Path_CountSegments', id) <= BAR.segments &&
      box[2] - box[0] >= BAR.width &&
      box[3] - box[1] >= BAR.height
    return { isSurface: fill !== 0 || isWide, isBar }
  }

  private colourOf(id: number): Item['colour'] {
    if (this.call('PageObj_GetFillColor', id, ...this.rooms(4, 4)) === 0) return [0, 0, 0, 255]
    const at = this.room >> 2
    const [red = 0, green = 0, blue = 0, alpha = 255] = this.pdfium.HEAPU32.subarray(at, at + 4)
    return [red, green, blue, alpha]
  }

  /** What its paths of clipping leave, as a box. */
  private clipOf(id: number, matrix: Matrix): Box | null {
    const clip = this.call('PageObj_GetClipPath', id)
    const paths = clip === 0 ? 0 : this.call('ClipPath_CountPaths', clip)
    let left: Box | null = null
    for (let path = 0; path < paths; path += 1) {
      const points = Array.from(
        { length: Math.max(0, this.call('ClipPath_CountPathSegments', clip, path)) },
        (_, at) => {
          this.call(
            'PathSegment_GetPoint',
            this.call('ClipPath_GetPathSegment', clip, path, at),
            ...this.rooms(2, 4),
          )
          const [x = 0, y = 0] = this.floats(2)
          return placed([x, y, x, y], matrix)
        },
      )
      if (points.length === 0) continue
      const box: Box = [
        Math.min(...points.map(([x]) => x)),
        Math.min(...points.map(([, y]) => y)),
        Math.max(...points.map(([x]) => x)),
        Math.max(...points.map(([, y]) => y)),
      ]
      left = left
        ? [
            Math.max(left[0], box[0]),
            Math.max(left[1], box[1]),
            Math.min(left[2], box[2]),
            Math.min(left[3], box[3]),
          ]
        : box
    }
    return left
  }

  private call(name: string, ...values: number[]): number {
    return this.pdfium[`_FPDF${name}`]?.(...values) ?? 0
  }

  private rooms(count: number, size: number): number[] {
    return Array.from({ length: count }, (_, at) => this.room + at * size)
  }

  private floats(count: number): number[] {
    const at = this.room >> 2
    return Array.from(this.pdfium.HEAPF32.subarray(at, at + count))
  }

  private doubles(count: number): number[] {
    const at = this.room >> 3
    return Array.from(this.pdfium.HEAPF64.subarray(at, at + count))
  }
}
