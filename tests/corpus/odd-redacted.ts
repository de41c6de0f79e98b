import sharp from 'sharp'
import { marker } from './marker'
import type { Odd } from './odd'
import { onePage, stream } from './raw-pdf'

const mark = (place: string) => marker(`PDF-${place}`)
const SEEN = ['Kuitansi terlihat']
const words = (text: string, at = '40 500', size = 12) => `BT /F1 ${size} Tf ${at} Td (${text}) Tj ET`
const bar = (box: string, colour = '0 g') => `q ${colour} ${box} re f Q`
const FONT = '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'
const FORM = `/Type /XObject /Subtype /Form /BBox [0 0 600 800] ${FONT}`

/** A scan: words as dots of a photo. */
async function scan(text = 'Bayar kepada Budi'): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="#f4f0e8"/><text x="60" y="300" font-size="24">${text}</text></svg>`
  const jpeg = await sharp(Buffer.from(svg)).jpeg().toBuffer()
  const dict =
    '/Subtype /Image /Width 600 /Height 800 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode'
  return stream(dict, jpeg.toString('latin1'))
}
const withScan = async (content: string) =>
  onePage({ content, resources: '/XObject << /Im1 5 0 R >>', objects: [await scan()] })

/** Words that no reader sees although they stand on a page: redactions that only cover them. */
export const ODD_REDACTED: readonly Odd[] = [
  {
    what: 'a line below a black bar',
    make: () => onePage({ content: `${words(mark('HITAM'))} ${bar('30 490 300 30')}` }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'a word in the middle of a line below a black bar',
    make: () =>
      onePage({
        content: `BT /F1 12 Tf 40 500 Td (Saudara ) Tj (${mark('TENGAH')}) Tj ( menerima uang) Tj ET ${bar('86 495 155 16')}`,
      }),
    visible: SEEN,
    told: ['hidden-text', 'drawn'],
  },
  {
    what: 'a part of one text below a black bar',
    make: () => onePage({ content: `${words(`Saudara ${mark('SEBAGIAN')} hadir`)} ${bar('86 495 148 16')}` }),
    visible: [...SEEN, 'Saudara', 'hadir'],
    told: ['hidden-text', 'drawn'],
  },
  {
    what: 'a label on a bar on a line',
    make: () =>
      onePage({
        content: `${words(mark('BERLABEL'))} ${bar('30 490 300 30')} q 1 g ${words('Disensor oleh kantor')} Q`,
      }),
    visible: [...SEEN, 'Disensor oleh kantor'],
    told: ['hidden-text'],
  },
  {
    what: 'a line below a thick stroke',
    make: () => onePage({ content: `${words(mark('GARIS'))} q 22 w 30 504 m 330 504 l S Q` }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'a line below a white field',
    make: () => onePage({ content: `${words(mark('TIPEKS'))} ${bar('30 490 300 30', '1 g')}` }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'black words on a black field',
    make: () => onePage({ content: `${bar('30 490 300 30')} ${words(mark('SEWARNA'))}` }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'words that are nearly white',
    make: () => onePage({ content: `q 0.99 g ${words(mark('PUCAT'))} Q` }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'words without opacity',
    make: () =>
      onePage({
        content: `q /G0 gs ${words(mark('TEMBUS'))} Q`,
        resources: '/ExtGState << /G0 << /ca 0 >> >>',
      }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'words that are clipped away',
    make: () => onePage({ content: `q 300 300 10 10 re W n ${words(mark('TERPANGKAS'))} Q` }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'words as small as dust',
    make: () => onePage({ content: words(mark('DEBU'), '40 500', 0.3) }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'words in a form below a bar',
    make: () =>
      onePage({
        content: `/Fm1 Do ${bar('30 490 300 30')}`,
        resources: '/XObject << /Fm1 5 0 R >>',
        objects: [stream(FORM, words(mark('BORANG')))],
      }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'words below a square of a commentator',
    make: () =>
      onePage({
        content: words(mark('ANOTASI')),
        page: '/Annots [5 0 R]',
        objects: [
          '<< /Type /Annot /Subtype /Square /Rect [30 490 330 520] /IC [0 0 0] /C [0 0 0] /F 4 /AP << /N 6 0 R >> >>',
          stream('/Type /XObject /Subtype /Form /BBox [0 0 300 30]', '0 g 0 0 300 30 re f'),
        ],
      }),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'words below a picture that covers them',
    make: () => withScan(`${words(mark('DI-BALIK'), '60 496')} q 400 0 0 200 20 420 cm /Im1 Do Q`),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'a scan with its words in the invisible mode',
    make: () => withScan(`q 600 0 0 600 0 0 cm /Im1 Do Q BT /F1 12 Tf 3 Tr 60 300 Td (${mark('OCR')}) Tj ET`),
    visible: SEEN,
    told: ['hidden-text'],
  },
  {
    what: 'a scan with a bar on its words',
    make: () => withScan(`q 600 0 0 600 0 0 cm /Im1 Do Q ${bar('40 355 300 40')}`),
    visible: SEEN,
    told: ['hidden-pictures', 'drawn'],
  },
]

/** Pages on which everything is seen, as honest programs write them: they keep their letters. */
export const HONEST_PDF: readonly Odd[] = [
  {
    what: 'a table with coloured rows, rules and a frame',
    make: () =>
      onePage({
        content: `0.2 0.3 0.6 rg 30 490 300 30 re f 1 g ${words('Judul kolom')} 0.9 g 30 450 300 30 re f 0 g ${words('Isi kolom', '40 460')} 1 w 30 440 300 90 re S`,
      }),
    visible: [...SEEN, 'Judul kolom', 'Isi kolom'],
  },
  {
    what: 'words below a stamp that lets them through',
    make: () =>
      onePage({
        content: `${words('Isi surat tetap terbaca')} q /G0 gs 1 0 0 rg 20 480 400 60 re f Q`,
        resources: '/ExtGState << /G0 << /ca 0.3 >> >>',
      }),
    visible: [...SEEN, 'Isi surat tetap terbaca'],
  },
  {
    what: 'words below a marker pen',
    make: () =>
      onePage({
        content: `${words('Disorot dengan stabilo')} q /G0 gs 1 1 0 rg 30 490 300 30 re f Q`,
        resources: '/ExtGState << /G0 << /BM /Multiply >> >>',
      }),
    visible: [...SEEN, 'Disorot dengan stabilo'],
  },
  {
    what: 'words in the box of their clip, and a cell that cuts its text',
    make: () =>
      onePage({
        content: `q 30 490 300 30 re W* n ${words('Dalam batasnya')} Q q 30 440 70 30 re W n ${words('Pengadaan barang dan jasa', '40 450')} Q`,
      }),
    visible: [...SEEN, 'Dalam batasnya', 'Pengadaan'],
  },
  {
    what: 'a scan with a dark frame and words on it',
    make: () =>
      withScan(
        `q 600 0 0 600 0 0 cm /Im1 Do Q q 2 w 40 330 300 60 re S Q ${words('Cap diterima', '60 500')}`,
      ),
    visible: [...SEEN, 'Cap diterima'],
  },
  {
    what: 'a turned page',
    make: () =>
      onePage({ page: '/Rotate 90', content: `${words('Halaman berputar')} ${bar('30 400 200 20')}` }),
    visible: [...SEEN, 'Halaman berputar'],
  },
]
