import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/**
 * A PDF as read by people: the text by page (with PDFium), and the tags in order (from the structure tree).
 */
export interface ReadPdf {
  pages: string[]
  /** All pages, each run of white space as one space. */
  text: string
  /** "Document > H1", each element once, in reading order. */
  tags: string[]
  title: string
  language: string
  /** The file without its streams: where metadata could hide. */
  raw: string
}

/** Opens a PDF made by this project: pdfkit writes its objects uncompressed, so a small reader is enough. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer })
  const document = await library.loadDocument(new Uint8Array(bytes))
  const pages = [...document.pages()].map((page) => page.getText())
  document.destroy()
  library.destroy()
  const raw = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id = '', body = ''] of raw.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body)
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? ''
  const root = objects.get(/\/StructTreeRoot (\d+) 0 R/.exec(catalog)?.[1] ?? '') ?? ''
  const info = objects.get(/\/Info (\d+) 0 R/.exec(raw)?.[1] ?? '') ?? ''
  return {
    pages,
    text: pages.join(' ').replaceAll(/\s+/g, ' '),
    tags: childrenOf(root).flatMap((id) => tagsUnder(objects, id, '')),
    title: titleOf(objects.get(/\/Title (\d+) 0 R/.exec(info)?.[1] ?? '') ?? ''),
    language: /\/Lang \((\w+)\)/.exec(catalog)?.[1] ?? '',
    raw,
  }
}

function tagsUnder(objects: Map<string, string>, id: string, above: string): string[] {
  const body = objects.get(id) ?? ''
  const type = /\/S \/(\w+)/.exec(body)?.[1]
  if (!type) return []
  const path = above ? `${above} > ${type}` : type
  return [path, ...childrenOf(body).flatMap((child) => tagsUnder(objects, child, path))]
}

/** Ids of the elements in /K; numbers without "0 R" are marked content. */
function childrenOf(body: string): string[] {
  const kids = /\/K \[([^\]]*)\]/.exec(body)?.[1] ?? ''
  return [...kids.replaceAll(/<<[\s\S]*?>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id)
}

function titleOf(value: string): string {
  const text = value.slice(1, -1)
  if (!text.startsWith('\xfe\xff')) return text
  return Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le')
}
