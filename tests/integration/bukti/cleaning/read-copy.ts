import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'

/** The parts of an archive as text, by name. */
export async function partsOf(archive: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  for (const entry of await new ZipReader(new Uint8ArrayReader(archive)).getEntries())
    if (!entry.directory)
      parts.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString('utf8'))
  return parts
}

/** The words of each page of a PDF, as PDFium reads them. */
export async function wordsOfPdf(file: Uint8Array): Promise<string[]> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer })
  const document = await library.loadDocument(file)
  const words = [...document.pages()].map((page) => page.getText())
  library.destroy()
  return words
}
