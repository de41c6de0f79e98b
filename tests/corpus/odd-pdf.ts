import sharp from 'sharp'
import { marker } from './marker'
import type { Odd } from './odd'
import { onePage, stream } from './raw-pdf'

const mark = (place: string) => marker(`PDF-${place}`)
const SEEN = ['Kuitansi terlihat']
const bytes = (...values: number[]) => String.fromCharCode(...values)

const shading = (dict: string, ...objects: string[]) =>
  onePage({
    resources: `/Shading << /S1 ${dict} >>`,
    content: 'q 40 40 100 100 re W n 1 0 0 1 40 40 cm /S1 sh Q',
    objects,
  })
const RAMP = '<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 100 0] /Function 5 0 R >>'
const MESH =
  '/ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 /Decode [40 140 40 140 0 1 0 1 0 1]'
const mesh = (dict: string, points: string, place: string) =>
  shading('5 0 R', stream(`${dict} ${MESH}`, points + mark(place)))
const inline = (dict: string, data: string) =>
  onePage({ content: `q 20 0 0 20 330 200 cm BI ${dict} ID ${data}\nEI Q` })
const GREY = '/Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceGray'
const words = (text: string, at = '40 500', more = '') => `q ${more} BT /F1 9 Tf ${at} Td (${text}) Tj ET Q`

async function photo(change: (jpeg: Buffer) => Buffer): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#d04020' } })
    .jpeg()
    .toBuffer()
  const dict =
    '/Subtype /Image /Width 32 /Height 32 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode'
  return onePage({
    content: 'q 50 0 0 50 40 200 cm /Im1 Do Q',
    resources: '/XObject << /Im1 5 0 R >>',
    objects: [stream(dict, change(jpeg).toString('latin1'))],
  })
}

const field = (widget: string, ...objects: string[]) =>
  onePage({
    catalog: '/AcroForm << /Fields [5 0 R] /DA (/Helv 0 Tf) >>',
    page: '/Annots [5 0 R]',
    objects: [
      `<< /Type /Annot /Subtype /Widget /Rect [40 100 300 130] /DA (/Helv 12 Tf 0 g) ${widget} >>`,
      ...objects,
    ],
  })

export const ODD_PDF: readonly Odd[] = [
  {
    what: 'bytes behind the samples of a function',
    make: () =>
      shading(
        RAMP,
        stream(
          '/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [2] /BitsPerSample 8',
          bytes(0, 0, 0, 255, 0, 0) + mark('FUNGSI'),
        ),
      ),
    visible: SEEN,
  },
  {
    what: 'bytes behind the triangles of a mesh',
    make: () =>
      mesh(
        '/ShadingType 4 /BitsPerFlag 8',
        bytes(0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 255, 0, 0, 128, 255, 0, 0, 255),
        'JALA',
      ),
    visible: SEEN,
    told: ['drawn'],
  },
  {
    what: 'bytes behind the lattice of a mesh',
    make: () =>
      mesh(
        '/ShadingType 5 /VerticesPerRow 2',
        bytes(0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 255, 255, 0, 255, 0),
        'KISI',
      ),
    visible: SEEN,
    told: ['drawn'],
  },
  {
    what: 'bytes behind the colours of an inline picture',
    make: () => inline(`/W 2 /H 1 /BPC 8 /CS [/I /RGB 1 (abcdef${mark('SISIPAN-WARNA')})]`, bytes(0, 1)),
    visible: SEEN,
  },
  {
    what: 'a text among the numbers of an inline picture',
    make: () => inline(`/W 1 /H 1 /BPC 8 /CS /G /D [(${mark('SISIPAN-ANGKA')})]`, bytes(128)),
    visible: SEEN,
  },
  {
    what: 'a text in the place of a truth value of an inline picture',
    make: () => inline(`/W 1 /H 1 /BPC 8 /CS /G /I (${mark('SISIPAN-NILAI')})`, bytes(128)),
    visible: SEEN,
  },
  {
    what: 'a name that begins like a table of codes of the standard',
    make: () =>
      onePage({ resources: `/ExtGState << /G1 << /BM /H${mark('NAMA-H')} >> >>`, content: '/G1 gs' }),
    visible: SEEN,
  },
  {
    what: 'a long text for a sign that is never written',
    make: () => {
      const text = Buffer.from(mark('UNICODE'), 'utf16le').swap16().toString('hex')
      return onePage({
        fonts: '/F3 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>',
        content: 'BT /F3 12 Tf 40 600 Td (B) Tj ET',
        objects: [stream('', `2 beginbfchar\n<ff> <${text}>\n<42> <0042>\nendbfchar`)],
      })
    },
    visible: SEEN,
  },
  {
    what: 'words below the page that was cut',
    make: () => onePage({ page: '/CropBox [0 100 600 800]', content: words(mark('POTONG'), '40 20') }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'the slug of a printing program beside the page',
    make: () => onePage({ content: words(`C:/Users/${mark('LUAR')}.indd`, '40 -20') }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'a picture below the page that was cut',
    make: () =>
      onePage({
        page: '/CropBox [0 100 600 800]',
        content: 'q 50 0 0 50 40 20 cm /Im1 Do Q',
        resources: '/XObject << /Im1 5 0 R >>',
        objects: [stream(`${GREY} /Width 19 /Height 1`, mark('DI-BAWAH').padEnd(19).slice(0, 19))],
      }),
    visible: SEEN,
    told: ['hidden-pictures'],
  },
  {
    what: 'white words on white paper',
    make: () => onePage({ content: words(mark('PUTIH'), '40 500', '1 g') }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'white words on a dark field',
    make: () => onePage({ content: `0 g 30 490 300 30 re f ${words('Judul putih', '40 500', '1 g')}` }),
    visible: [...SEEN, 'Judul putih'],
  },
  {
    what: 'words that reach into the page from its left, and turned ones',
    make: () =>
      onePage({
        content: `${words('awal tampak di sini sampai jauh ke kanan', '-20 300')} q BT /F1 12 Tf 0 1 -1 0 580 -4 Tm (tegak tampak) Tj ET Q`,
      }),
    visible: [...SEEN, 'sampai jauh ke kanan', 'tampak'],
  },
  {
    what: 'a password in a form',
    make: () => field(`/FT /Tx /Ff 8192 /T (x) /V (${mark('SANDI')})`),
    visible: SEEN,
  },
  {
    what: 'a list of a form that stores another word than it shows',
    make: () =>
      field(
        `/FT /Ch /Ff 131072 /T (x) /Opt [[(${mark('PILIHAN')}) (Bulanan terpilih)]] /V (${mark('PILIHAN')})`,
      ),
    visible: [...SEEN, 'Bulanan terpilih'],
  },
  {
    what: 'a form that only its own program shows',
    make: () =>
      onePage({
        catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA [(datasets) 5 0 R] >>',
        objects: [
          stream(
            '',
            '<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1><jumlah>Rp77.000.000</jumlah><nama>Toko Maju</nama></form1></xfa:data></xfa:datasets>',
          ),
        ],
      }),
    told: ['missing-values'],
  },
  {
    what: 'a film with its first picture',
    make: () =>
      onePage({
        page: '/Annots [5 0 R]',
        objects: [
          '<< /Type /Annot /Subtype /RichMedia /Rect [40 40 240 240] /AP << /N 6 0 R >> >>',
          stream('/Type /XObject /Subtype /Form /BBox [0 0 200 200]', '0 0 1 rg 0 0 200 200 re f'),
        ],
      }),
    visible: SEEN,
    found: ['berkas-di-dalam'],
  },
  {
    what: 'words behind the dots of a photo',
    make: () =>
      photo((jpeg) =>
        Buffer.concat([jpeg.subarray(0, -2), Buffer.from(mark('JPEG-DALAM')), jpeg.subarray(-2)]),
      ),
    told: ['drawn'],
  },
  {
    what: 'a segment of a photo that is longer than its content',
    make: () =>
      photo((jpeg) => {
        const text = Buffer.from(mark('JPEG-SELANG'))
        const head = Buffer.from([0xff, 0xdd, 0, 4 + text.length, 0, 0])
        return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)])
      }),
    told: ['drawn'],
  },
]
