import { fileTypeFromBuffer } from 'file-type'
import type { Refusal } from '../protocol.ts'
import { Refused } from './outcome.ts'

export type Kind = 'image' | 'heic' | 'pdf' | 'ooxml' | 'opendocument' | 'rtf' | 'media' | 'text'

const KINDS: Readonly<Record<string, Kind>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/apng': 'image',
  'image/webp': 'image',
  'image/gif': 'image',
  'image/tiff': 'image',
  'image/bmp': 'image',
  'image/avif': 'image',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'application/ogg': 'media',
  'application/vnd.ms-asf': 'media',
  'application/rtf': 'rtf',
}

const REFUSED: readonly [RegExp, Refusal][] = [
  [/^application\/(x-)?(zip|rar|7z|gzip|bzip2|xz|tar|compress|lzip|zstd|ms-cab)/, 'archive'],
  [/^application\/(x-rar-compressed|x-7z-compressed|vnd\.rar|java-archive)/, 'archive'],
  [
    /^application\/(x-msdownload|x-elf|x-mach-binary|vnd\.android\.package-archive|x-ms-shortcut|x-apple\.diskimage|vnd\.debian|x-deb|x-rpm|wasm|x-msi)/,
    'program',
  ],
  [/opendocument|ms-excel\.sheet\.binary|epub|visio|iwork/, 'other-office'],
]

const OPEN_DOCUMENT =
  /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation|graphics)(-template|-master)?$/

/** PDF readers look for the header within the first 1,024 bytes (ISO 32000-1, annex H, note 13). */
const PDF_HEAD = 1024

/**
 * What a file is, by its bytes alone: phones and messengers give files any name. `file` is the part that
 * counts, without bytes before the header of a PDF. Throws Refused with the true reason.
 */
export async function detect(file: Uint8Array): Promise<{ kind: Kind; type: string; file: Uint8Array }> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const pdf = bytes.subarray(0, PDF_HEAD + 5).indexOf('%PDF-', 0, 'latin1')
  const found = await fileTypeFromBuffer(file)
  // A picture may contain these letters; then it is a picture.
  if (pdf > 0 && !(found && KINDS[found.mime]))
    return { kind: 'pdf', type: 'application/pdf', file: file.subarray(pdf) }
  // Rich Text that begins late, as PDF files may, is no plain text: its markup holds the names of its
  // authors.
  const rich = bytes.subarray(0, PDF_HEAD).indexOf('{\\rtf', 0, 'latin1')
  if (rich > 0 && (!found || KINDS[found.mime] === 'rtf'))
    return { kind: 'rtf', type: 'application/rtf', file: file.subarray(rich) }
  if (!found) return { ...plainText(bytes), file }
  if (found.mime === 'application/x-cfb') throw new Refused(compoundFile(bytes))
  const mime = found.mime.split(';')[0] ?? ''
  if (/^text\/(calendar|vcard)$/.test(mime)) return { ...plainText(bytes), file }
  const kind = KINDS[mime]
  if (kind) return { kind, type: mime, file }
  if (
    /^application\/vnd\.(openxmlformats-officedocument|ms-(word|excel|powerpoint))\..*(document|sheet|template|presentation|slideshow)/.test(
      mime,
    ) &&
    !/binary/.test(mime)
  )
    return { kind: 'ooxml', type: mime, file }
  if (OPEN_DOCUMENT.test(mime)) return { kind: 'opendocument', type: mime, file }
  const refusal = REFUSED.find(([pattern]) => pattern.test(mime))?.[1]
  if (refusal === 'archive' && isOffice(bytes)) return { kind: 'ooxml', type: 'application/zip', file }
  if (refusal) throw new Refused(refusal)
  if (/^(audio|video)\//.test(mime)) return { kind: 'media', type: mime, file }
  if (/xml/.test(mime) && isOfficeXml(bytes)) throw new Refused('other-office')
  throw new Refused(/html|xml|svg/.test(mime) ? 'web-page' : 'unknown-type')
}

/** A document as one file of XML: flat OpenDocument, and Office of 2003. */
function isOfficeXml(bytes: Buffer): boolean {
  return /<office:document[\s>]|<\?mso-application\s/.test(bytes.toString('latin1', 0, 4096))
}

/** An Office file whose parts come in an unusual order looks like any archive. */
function isOffice(bytes: Buffer): boolean {
  return bytes.includes('[Content_Types].xml', 0, 'latin1')
}

/** Entries of the directory of a compound file (MS-CFB, 2.6.1), which are UTF-16. */
const ENTRIES: readonly [string, Refusal][] = [
  ['EncryptedPackage', 'password'],
  ['WordDocument', 'old-word'],
  ['Workbook', 'old-excel'],
  ['Book', 'old-excel'],
  ['PowerPoint Document', 'old-powerpoint'],
  ['__substg1.0_', 'email'],
]

function compoundFile(bytes: Buffer): Refusal {
  return ENTRIES.find(([entry]) => bytes.includes(entry, 0, 'utf16le'))?.[1] ?? 'unknown-type'
}

const HEADER =
  /^(from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|x-[\w-]+):/i

/** Groups of Rich Text, whose head is damaged if it gets this far. */
const RICH = /\{\\(?:\*\\)?(?:fonttbl|info|author|operator|generator|rtf\d)\b/

function plainText(bytes: Buffer): { kind: 'text'; type: string } {
  const text = readText(bytes)
  if (text === null || text.trim() === '') throw new Refused('unknown-type')
  if (RICH.test(text)) throw new Refused('damaged')
  if (/^\s*</.test(text)) throw new Refused(isOfficeXml(bytes) ? 'other-office' : 'web-page')
  const lines = text.split(/\r?\n/, 8).filter((line) => !/^\s/.test(line))
  if (lines.filter((line) => HEADER.test(line)).length >= 2) throw new Refused('email')
  return { kind: 'text', type: 'text/plain' }
}

/** A file as text; null if it is none. Older phones and computers write Windows-1252. */
export function readText(bytes: Buffer): string | null {
  const encodings =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'windows-1252']
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding)
    if (text !== null && !/[^\P{Cc}\t\n\v\f\r\x7f-\x9f]/u.test(text)) return text
  }
  return null
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
