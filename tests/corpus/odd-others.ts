import { marker, withOnly } from './marker'
import * as media from './media'
import { box } from './media'
import type { Odd } from './odd'
import { jpeg } from './pictures'

const rtf = (content: string) => Buffer.from(`{\\rtf1\\ansi ${content}`, 'latin1')
const without = async (make: () => Buffer | Promise<Buffer>) => Buffer.from(await withOnly('TIDAK-ADA', make))

/** Groups of Rich Text that show nothing, written without the sign that lets other programs skip them. */
const SILENT =
  'hlloc private fldtype mmathPict levelmarker leveltext levelnumbers fname panose falt keycode ebcstart oldcprops passwordhash mailmerge ffname'.split(
    ' ',
  )

/**
 * A film whose boxes around a place grow by what is put at the end of the innermost one; the film data come
 * before.
 */
function grown(file: Buffer, boxes: readonly string[], more: Buffer): Buffer {
  const copy = Buffer.from(file)
  const inner = copy.indexOf(boxes.at(-1) ?? '', 0, 'latin1')
  const end = inner - 4 + copy.readUInt32BE(inner - 4)
  for (const type of boxes) {
    const at = copy.lastIndexOf(type, inner, 'latin1') - 4
    copy.writeUInt32BE(copy.readUInt32BE(at) + more.length, at)
  }
  return Buffer.concat([copy.subarray(0, end), more, copy.subarray(end)])
}

/** A track of words for a film; where its words lie does not matter here. */
const words = () => {
  const full = (type: string, ...content: (Buffer | string)[]) => box(type, Buffer.alloc(4), ...content)
  const table = box(
    'stbl',
    full('stsd', Buffer.alloc(4)),
    full('stts', Buffer.alloc(4)),
    full('stsc', Buffer.alloc(4)),
    full('stsz', Buffer.alloc(8)),
    full('stco', Buffer.alloc(4)),
  )
  const head = full('hdlr', Buffer.alloc(4), 'sbtl', Buffer.alloc(12), `${marker('MP4-JALUR-TEKS')}\0`)
  const times = Buffer.from('0000000000000000000003e8000003e800000000', 'hex')
  const media = box('mdia', full('mdhd', times), head, box('minf', box('nmhd', Buffer.alloc(4)), table))
  return box('trak', full('tkhd', Buffer.alloc(80)), media)
}

export const ODD_OTHERS: readonly Odd[] = [
  {
    what: 'Rich Text behind the end of Rich Text',
    make: () => rtf(`Isi tampak.\\par}${marker('RTF-EKOR')} {\\b ${marker('RTF-EKOR-LAIN')}}`),
    visible: ['Isi tampak.'],
  },
  ...SILENT.map((word) => ({
    what: `the group "${word}" of Rich Text`,
    make: () => rtf(`{\\${word} ${marker('RTF-KELOMPOK')}}Isi tampak.\\par}`),
    visible: ['Isi tampak.'],
  })),
  {
    what: 'Rich Text with blackened words',
    make: () =>
      rtf(
        `{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}Saudara {\\highlight1 ${marker('RTF-HITAM')}} {\\cf1\\highlight1 ${marker('RTF-HITAM-LAIN')}} {\\cf2\\highlight1 Terang tampak} hadir.\\par}`,
      ),
    visible: ['Saudara', 'Terang tampak', 'hadir.'],
    told: ['hidden-text'],
  },
  {
    what: 'a plain text with a name in signs without a shape',
    make: () => {
      const signs = [...Buffer.from('PENANDA')].map((byte) => String.fromCodePoint(0xe0100 + byte - 16))
      return Buffer.from(`Isi${signs.join('')}\ufe00\u034f\u3164 tampak \u2764\ufe0f`)
    },
    visible: ['Isi tampak \u2764\ufe0f'],
  },
  {
    what: 'bytes behind the parameter sets of a film',
    make: async () =>
      grown(
        await without(media.mp4),
        ['moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd', 'avc1', 'avcC'],
        Buffer.from(marker('MP4-AVCC')),
      ),
  },
  {
    what: 'a film with words to read along',
    make: async () => {
      const file = await without(media.mp4)
      const at = file.lastIndexOf('moov', file.length, 'latin1') - 4
      const track = words()
      const moov = Buffer.from(file.subarray(at))
      const end = moov.readUInt32BE(0)
      moov.writeUInt32BE(end + track.length, 0)
      return Buffer.concat([file.subarray(0, at), moov.subarray(0, end), track, moov.subarray(end)])
    },
    told: ['missing-subtitles'],
  },
  {
    what: 'a photo with the film of its moment behind it',
    make: async () => Buffer.concat([await without(jpeg), await without(media.mp4)]),
    found: ['berkas-di-dalam'],
  },
]
