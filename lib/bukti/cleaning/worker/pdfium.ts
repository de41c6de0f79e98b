import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import sharp, { type Sharp } from 'sharp'

/** Opens a PDF with PDFium, the renderer of Chromium, compiled to WebAssembly. */
export async function openPdf(file: Uint8Array): Promise<PDFiumDocument> {
  const wasm = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
  const bytes = await readFile(wasm)
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(bytes).buffer })
  return library.loadDocument(file)
}

/** A rendered page as a sharp picture. */
export function drawn({ data, width, height }: { data: Uint8Array; width: number; height: number }): Sharp {
  const pixels = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  return sharp(pixels, { raw: { width, height, channels: 4 } })
}
