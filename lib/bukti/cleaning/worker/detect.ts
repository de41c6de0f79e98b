import { fileTypeFromBuffer } from 'file-type'
import { Refused } from './outcome.ts'

export type Kind = 'image' | 'heic' | 'pdf' | 'ooxml' | 'media'

const ISO_MEDIA = ['video/mp4', 'audio/mp4', 'audio/x-m4a', 'video/3gpp', 'video/quicktime', 'video/x-m4v']
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Accepted kinds by extension, each with its allowed media types. */
const ALLOWED: Record<string, { kind: Kind; type: string; content: readonly string[] }> = {
  pdf: { kind: 'pdf', type: 'application/pdf', content: ['application/pdf'] },
  jpg: { kind: 'image', type: 'image/jpeg', content: ['image/jpeg'] },
  jpeg: { kind: 'image', type: 'image/jpeg', content: ['image/jpeg'] },
  png: { kind: 'image', type: 'image/png', content: ['image/png'] },
  webp: { kind: 'image', type: 'image/webp', content: ['image/webp'] },
  heic: { kind: 'heic', type: 'image/heic', content: ['image/heic', 'image/heif'] },
  docx: { kind: 'ooxml', type: DOCX, content: [DOCX] },
  xlsx: { kind: 'ooxml', type: XLSX, content: [XLSX] },
  mp3: { kind: 'media', type: 'audio/mpeg', content: ['audio/mpeg'] },
  m4a: { kind: 'media', type: 'audio/mp4', content: ISO_MEDIA },
  aac: { kind: 'media', type: 'audio/aac', content: ['audio/aac'] },
  ogg: {
    kind: 'media',
    type: 'audio/ogg',
    content: ['audio/ogg', 'application/ogg', 'audio/ogg; codecs=opus'],
  },
  wav: { kind: 'media', type: 'audio/wav', content: ['audio/wav'] },
  mp4: { kind: 'media', type: 'video/mp4', content: ISO_MEDIA },
  '3gp': { kind: 'media', type: 'video/3gpp', content: ISO_MEDIA },
}

/** Office files with a password are in this container and not in a zip archive. */
const COMPOUND_FILE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

/**
 * Compares the first bytes with the name's extension. A name may be wrong by accident (a PNG named .jpg), so
 * picture kinds may stand for each other, but nothing else. Throws Refused.
 */
export async function checkContent(
  extension: string,
  file: Uint8Array,
): Promise<{ kind: Kind; type: string }> {
  const allowed = ALLOWED[extension]
  if (!allowed) throw new Refused('other-content')
  if (allowed.kind === 'ooxml' && startsWith(file, COMPOUND_FILE)) throw new Refused('password')
  const found = await fileTypeFromBuffer(file)
  if (!found) throw new Refused('other-content')
  if (allowed.content.some((content) => found.mime === content || found.mime.startsWith(`${content};`)))
    return allowed
  const other = Object.values(ALLOWED).find(({ content }) => content.includes(found.mime))
  const picture = (kind: Kind) => kind === 'image' || kind === 'heic'
  if (other && picture(allowed.kind) && picture(other.kind)) return other
  throw new Refused('other-content')
}

function startsWith(file: Uint8Array, magic: Uint8Array): boolean {
  return magic.every((byte, at) => file[at] === byte)
}
