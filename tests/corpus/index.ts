import * as drawn from './drawn'
import { avif, mkv } from './kinds'
import { marker, withOnly } from './marker'
import * as media from './media'
import { docx, xlsx } from './office'
import { pdf } from './pdf'
import { gif, heic, jpeg, png, tiff, webp } from './pictures'

interface Example {
  name: string
  make: () => Buffer | Promise<Buffer>
  /** The type of the clean copy. */
  type: string
  /** Every marker that the original contains, by its place. */
  planted: readonly string[]
  /** Words that a reader of the original sees, and of its copy. */
  visible?: readonly string[]
}

const places = (kind: string, ...names: string[]) => names.map((name) => marker(`${kind}-${name}`))
const exif = (kind: string) => places(kind, 'ARTIS', 'MEREK', 'APLIKASI', 'SERI')
const atoms = (kind: string) => places(kind, 'TEMPAT', 'HP', 'JUDUL', 'NAMA', 'XMP', 'SISA')
const photo = [
  ...exif('JPEG'),
  ...places('JPEG', 'XMP', 'GAMBAR-KECIL', 'KOMENTAR', 'IPTC', 'JFXX', 'EKOR'),
] as const
const properties = (kind: string) => places(kind, 'PENULIS', 'PENGUBAH', 'KANTOR')

const open = (kind: string) => [
  ...places(kind, 'PENULIS', 'PENGUBAH', 'APLIKASI', 'JUDUL', 'PENCETAK', 'GAMBAR-KECIL', 'SISA', 'KEPALA'),
  ...photo,
]

/** One file of each kind that reporters send, each with planted markers (see marker.ts), generated here. */
export const CORPUS: readonly Example[] = [
  { name: 'foto.jpg', make: jpeg, type: 'image/jpeg', planted: photo },
  {
    name: 'layar.png',
    make: png,
    type: 'image/png',
    planted: [...exif('PNG'), ...places('PNG', 'KOMENTAR', 'PENULIS', 'XMP', 'EKOR')],
  },
  {
    name: 'gambar.webp',
    make: webp,
    type: 'image/webp',
    planted: [...exif('WEBP'), ...places('WEBP', 'XMP')],
  },
  { name: 'gambar.gif', make: gif, type: 'image/gif', planted: places('GIF', 'KOMENTAR', 'XMP', 'EKOR') },
  { name: 'pindai.tiff', make: tiff, type: 'image/png', planted: places('TIFF', 'XMP', 'EKOR') },
  { name: 'foto.avif', make: avif, type: 'image/jpeg', planted: exif('AVIF') },
  { name: 'iphone.heic', make: heic, type: 'image/jpeg', planted: places('HEIC', 'PEMBUAT', 'HP') },
  {
    name: 'kuitansi.pdf',
    make: pdf,
    type: 'application/pdf',
    visible: ['Kuitansi halaman 1', 'Kuitansi halaman 2'],
    planted: [
      ...places('PDF', 'PENULIS', 'APLIKASI', 'PRODUSEN', 'JUDUL', 'SKRIP', 'LAMPIRAN', 'XMP', 'PIECE'),
      ...places(
        'PDF',
        'PTEX-BERKAS',
        'PTEX-INFO',
        'LAPISAN',
        'KOMENTAR-ISI',
        'TEKS-GANTI',
        'KUNCI-LAIN',
        'SUMBER-DAYA',
      ),
      ...places('PDF', 'HURUF', 'KELUARGA-HURUF', 'ICC', 'XMP-GAMBAR', 'TEKS-TERSEMBUNYI', 'PETA'),
      ...places('PDF', 'KOMENTATOR', 'KOMENTAR', 'PENYOROT', 'NM', 'JALUR'),
      ...places('PDF', 'GAMBAR-EKOR', 'GAMBAR-EKOR-PNG', 'WARNA-EKOR', 'FAKS-EKOR', 'SISIPAN-EKOR'),
      ...places('PDF', 'JPX', 'JPX-UBIN', 'JPX-EKOR', 'JPX-ICC', 'JPX-XML', 'JPX-UUID', 'JBIG2'),
      ...photo,
    ],
  },
  {
    name: 'surat.docx',
    make: docx,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    visible: [
      'Isi surat yang tetap.',
      'Teks sisipan tetap.',
      'Kalimat berkomentar.',
      'Hasil kode.',
      'Hasil sederhana.',
      'Boleh diubah.',
      'Dalam tag.',
      'Dalam kotak.',
      'Dalam XML.',
      'Dengan huruf sendiri.',
      'situs',
    ],
    planted: [
      ...properties('DOCX'),
      ...places(
        'DOCX',
        'PERUBAHAN',
        'TERHAPUS',
        'KOMENTATOR',
        'KOMENTAR',
        'KOMENTAR-XML',
        'RSID',
        'RSIDROOT',
      ),
      ...places(
        'DOCX',
        'KODE',
        'KODE-SEDERHANA',
        'IZIN',
        'PENANDA-BUKU',
        'VML-ID',
        'VML-ALT',
        'VML-HREF',
        'VML-GAYA',
      ),
      ...places(
        'DOCX',
        'VML-JUDUL',
        'URI',
        'TAG-PINTAR',
        'ALIAS',
        'TAG',
        'CUSTOM-XML',
        'TERSEMBUNYI',
        'HURUF',
      ),
      ...places('DOCX', 'RUANG-NAMA', 'UNSUR-LAIN', 'ISI-LAIN'),
      ...places('DOCX', 'NAMA-GAMBAR', 'JALUR-GAMBAR', 'TAUTAN', 'TEMPLAT', 'TERTANAM', 'CUSTOMXML'),
      ...photo,
    ],
  },
  {
    name: 'daftar.xlsx',
    make: xlsx,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    visible: ['Kuitansi 12 juta', 'Terlihat', '4711'],
    planted: [
      ...properties('XLSX'),
      ...places(
        'XLSX',
        'NAMA',
        'NAMA-KOMENTAR',
        'NAMA-JALUR',
        'TERBIT',
        'LEMBAR-TERSEMBUNYI',
        'TEKS-TERSEMBUNYI',
      ),
      ...places('XLSX', 'RUMUS', 'RENTANG', 'DESKRIPTOR', 'SKENARIO', 'SKENARIO-ORANG', 'SKENARIO-KOMENTAR'),
      ...places('XLSX', 'TAUTAN-LETAK', 'TAUTAN-TAMPIL', 'TAUTAN-TIP'),
      ...places('XLSX', 'NAMA-DIAGRAM', 'BERBAGI', 'JALUR', 'TAUTAN-LUAR', 'KOMENTATOR', 'PENCETAK', 'VML'),
      ...photo,
    ],
  },
  {
    name: 'salindia.pptx',
    make: drawn.pptx,
    type: 'application/pdf',
    visible: [
      'Rapat anggaran',
      'Uang muka tiga puluh persen',
      'Termin',
      'Rp77.000.000',
      'Dinas Pekerjaan Umum',
    ],
    planted: [
      ...properties('PPTX'),
      ...places('PPTX', 'NAMA', 'NAMA-GAMBAR', 'JALUR-GAMBAR', 'NAMA-BENTUK', 'BENTUK-TERSEMBUNYI'),
      ...places('PPTX', 'KOMENTATOR', 'KOMENTAR', 'SALINDIA', 'CATATAN', 'JUDUL'),
      ...photo,
    ],
  },
  {
    name: 'surat.odt',
    make: drawn.odt,
    type: 'application/pdf',
    visible: [
      'Laporan proyek jembatan',
      'tunai',
      'di rumah makan',
      'butir pertama',
      'butir kedua',
      'Rp77.000.000',
      'tautan',
      'isi catatan kaki',
      'Kepala halaman dinas',
      'setuju',
      'bagian bersyarat',
      'bahasa (basa)',
      'Isian terlihat',
      'Kotak centang',
    ],
    planted: [
      ...open('ODT'),
      ...places(
        'ODT',
        'KOMENTATOR',
        'KOMENTAR',
        'TERHAPUS',
        'TERSEMBUNYI',
        'BAGIAN',
        'BAGIAN-LAIN',
        'TAUTAN',
        'PENANDA-BUKU',
      ),
      ...places(
        'ODT',
        'ALINEA',
        'NILAI',
        'BERSYARAT',
        'SKRIP',
        'FORMULIR',
        'SANDI',
        'NILAI-AWAL',
        'TERTUTUP',
      ),
      ...places('ODT', 'NAMA-GAMBAR', 'JUDUL-GAMBAR', 'JALUR-GAMBAR'),
    ],
  },
  {
    name: 'daftar.ods',
    make: drawn.ods,
    type: 'application/pdf',
    visible: ['Kuitansi 12 juta', '27/11/2026', 'Jumlah', 'Gabungan'],
    planted: [
      ...open('ODS'),
      ...places('ODS', 'RUMUS', 'KOLOM', 'BARIS', 'KOMENTATOR', 'KOMENTAR', 'LEMBAR', 'LEMBAR-ISI'),
      ...places('ODS', 'TERTUTUP', 'KELOMPOK', 'DDE'),
    ],
  },
  {
    name: 'salindia.odp',
    make: drawn.odp,
    type: 'application/pdf',
    visible: ['Rapat anggaran'],
    planted: [
      ...open('ODP'),
      ...places(
        'ODP',
        'NAMA',
        'LAPISAN',
        'CATATAN',
        'SALINDIA',
        'NAMA-GAMBAR',
        'JUDUL-GAMBAR',
        'JALUR-GAMBAR',
      ),
    ],
  },
  {
    name: 'surat.rtf',
    make: drawn.rtf,
    type: 'application/pdf',
    visible: ['Laporan proyek', 'Kafe dépot', 'tunai', 'lunas.', 'Rp77.000.000', 'tautan', 'akhir surat'],
    planted: [
      ...places(
        'RTF',
        'HURUF',
        'APLIKASI',
        'PENULIS',
        'PENGUBAH',
        'KANTOR',
        'SIFAT',
        'TERSEMBUNYI',
        'TERHAPUS',
      ),
      ...places('RTF', 'KOMENTATOR', 'KOMENTAR', 'JALUR', 'WMF-LAMA', 'TERTANAM'),
      ...places('RTF', 'BENTUK', 'DAFTAR-ISI', 'VARIABEL', 'PENULIS-LAIN'),
    ],
  },
  { name: 'video.mp4', make: media.mp4, type: 'video/mp4', planted: [...atoms('MP4'), marker('MP4-SEI')] },
  {
    name: 'video.3gp',
    make: media.phone3gp,
    type: 'video/mp4',
    planted: [...atoms('3GP'), marker('3GP-SEI')],
  },
  { name: 'rekaman.mkv', make: mkv, type: 'video/mp4', planted: places('MKV', 'ARTIS', 'JUDUL', 'KOMENTAR') },
  { name: 'suara.m4a', make: media.m4a, type: 'audio/mp4', planted: atoms('M4A') },
  {
    name: 'suara.mp3',
    make: media.mp3,
    type: 'audio/mpeg',
    planted: [...places('MP3', 'ARTIS', 'APLIKASI'), marker('ID3V1')],
  },
  { name: 'suara.aac', make: media.aac, type: 'audio/aac', planted: places('AAC', 'ARTIS', 'APLIKASI') },
  { name: 'suara.ogg', make: media.ogg, type: 'audio/ogg', planted: places('OGG', 'ARTIS') },
  { name: 'suara.wav', make: media.wav, type: 'audio/wav', planted: places('WAV', 'ARTIS', 'BEXT') },
]

/** The example with this name. */
export function example(name: string): Example {
  const found = CORPUS.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`no ${name} in the corpus`)
  return found
}

/** Every file of the corpus with one trace alone: what several together hide or set off is seen here. */
export const SINGLE: readonly (Example & { mark: string })[] = CORPUS.flatMap((one) =>
  one.planted.map((mark) => ({
    ...one,
    mark,
    planted: [mark],
    make: () => withOnly(mark.replace('PENANDA-', ''), one.make),
  })),
)
