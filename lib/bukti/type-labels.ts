import type { DifferenceKind, Finding } from './cleaning/protocol'
import { differenceWords, findingWords } from './finding-labels'

/** What becomes of one type of file: the one source of the table on /keamanan and in bundles. */
export interface CleanedType {
  name: string
  /** Endings that it usually has; what a file is its content decides. */
  endings: string
  kept: string
  /** Hidden data that the copy leaves out, if the file has it. */
  dropped: readonly Finding[]
  /** What the copy may lack or not show; the sender and staff are told how much. */
  told: readonly DifferenceKind[]
  /** What makes the copy a picture of each page; null if that never happens. */
  drawn: string | null
}

/** What Word, Excel and PowerPoint write into their files alike. */
const OFFICE_TRACES: readonly Finding[] = [
  'lokasi',
  'perangkat',
  'waktu',
  'pembuat',
  'jalur',
  'aplikasi',
  'gambar-kecil',
  'komentar',
  'perubahan',
  'berkas-di-dalam',
  'keterangan-lain',
]

/** Each type of file of which a clean copy is made; of every other the original is kept sealed. */
export const cleanedTypes: readonly CleanedType[] = [
  {
    name: 'Foto dan gambar',
    endings: 'JPG, PNG, WEBP, HEIC, AVIF, GIF, BMP, TIFF',
    kept: 'gambarnya; beberapa halaman dalam satu TIFF menjadi PDF',
    dropped: [
      'lokasi',
      'perangkat',
      'waktu',
      'pembuat',
      'aplikasi',
      'gambar-kecil',
      'berkas-di-dalam',
      'keterangan-lain',
    ],
    told: ['cut-picture', 'first-frame', 'missing-frames', 'missing-pages', 'missing-pictures'],
    drawn: null,
  },
  {
    name: 'PDF',
    endings: 'PDF',
    kept: 'halaman, teks, gambar, dan isian yang terlihat',
    dropped: [
      'lokasi',
      'perangkat',
      'waktu',
      'pembuat',
      'aplikasi',
      'komentar',
      'skrip',
      'berkas-di-dalam',
      'keterangan-lain',
    ],
    told: [
      'drawn',
      'drawn-pages',
      'missing-pages',
      'missing-values',
      'hidden-layers',
      'hidden-text',
      'hidden-pictures',
      'unlooked-pages',
    ],
    drawn:
      'bila halamannya tidak dapat dibangun ulang, hasilnya tidak sama dengan aslinya, atau sebagian kata atau gambarnya ditutup',
  },
  {
    name: 'Word',
    endings: 'DOCX',
    kept: 'teks, tabel, dan gambar yang terlihat',
    dropped: OFFICE_TRACES,
    told: [
      'laid-out',
      'missing-words',
      'missing-pictures',
      'missing-values',
      'hidden-text',
      'hidden-pictures',
      'covering-shapes',
    ],
    drawn:
      'bila isinya tidak dapat dibangun ulang, atau ada kata, gambar, atau isian yang tidak terbawa; tata letak dapat berbeda',
  },
  {
    name: 'Excel',
    endings: 'XLSX',
    kept: 'lembar kerja, isi sel, dan gambar yang terlihat',
    dropped: OFFICE_TRACES,
    told: [
      'laid-out',
      'missing-sheets',
      'missing-rows',
      'missing-words',
      'missing-pictures',
      'missing-values',
      'hidden-sheets',
      'hidden-rows',
      'hidden-columns',
      'hidden-text',
      'hidden-pictures',
      'covering-shapes',
    ],
    drawn:
      'bila isinya tidak dapat dibangun ulang, atau ada lembar kerja, baris, sel, atau gambar yang tidak terbawa; tata letak dapat berbeda',
  },
  {
    name: 'PowerPoint',
    endings: 'PPTX',
    kept: 'teks, tabel, dan gambar yang terlihat',
    dropped: OFFICE_TRACES,
    told: [
      'laid-out',
      'missing-words',
      'missing-pictures',
      'hidden-slides',
      'hidden-text',
      'hidden-pictures',
      'speaker-notes',
      'covering-shapes',
    ],
    drawn: 'selalu; tata letak dapat berbeda',
  },
  {
    name: 'OpenDocument',
    endings: 'ODT, ODS, ODP',
    kept: 'teks, tabel, dan gambar yang terlihat',
    dropped: [
      'lokasi',
      'perangkat',
      'waktu',
      'pembuat',
      'aplikasi',
      'gambar-kecil',
      'komentar',
      'perubahan',
      'skrip',
      'keterangan-lain',
    ],
    told: [
      'laid-out',
      'missing-words',
      'missing-rows',
      'missing-pictures',
      'missing-values',
      'hidden-slides',
      'hidden-sheets',
      'hidden-rows',
      'hidden-columns',
      'hidden-text',
      'hidden-pictures',
      'speaker-notes',
      'covering-shapes',
    ],
    drawn: 'selalu; tata letak dapat berbeda',
  },
  {
    name: 'Rich Text',
    endings: 'RTF',
    kept: 'teks, tabel, dan gambar yang terlihat',
    dropped: [
      'lokasi',
      'perangkat',
      'waktu',
      'pembuat',
      'aplikasi',
      'komentar',
      'perubahan',
      'berkas-di-dalam',
    ],
    told: [
      'laid-out',
      'missing-words',
      'missing-pictures',
      'hidden-text',
      'hidden-pictures',
      'covering-shapes',
    ],
    drawn: 'selalu; tata letak dapat berbeda',
  },
  {
    name: 'Suara dan video',
    endings:
      'MP3, M4A, AAC, OGG, OPUS, WAV, FLAC, MP4, MOV, 3GP, WEBM, MKV, TS; AVI, WMV, FLV, AMR, AIFF, dan 3GP lama bila server dapat membacanya',
    kept: 'suara dan gambar bergerak',
    dropped: ['lokasi', 'perangkat', 'waktu', 'pembuat', 'aplikasi', 'gambar-kecil', 'keterangan-lain'],
    told: ['recoded', 'missing-seconds', 'missing-subtitles', 'missing-tracks', 'hidden-seconds'],
    drawn: null,
  },
  { name: 'Teks', endings: 'TXT, CSV, ICS, VCF', kept: 'teksnya', dropped: [], told: [], drawn: null },
]

/** The columns of the table, with its first. */
export const typeColumns = [
  { key: 'type', label: 'Jenis berkas' },
  { key: 'kept', label: 'Yang tinggal di salinan' },
  { key: 'dropped', label: 'Yang dibuang bila ada' },
  { key: 'told', label: 'Yang mungkin tidak terbawa; Anda dan petugas diberi tahu' },
  { key: 'drawn', label: 'Menjadi gambar halaman' },
] as const

/** The cells of one row in words. */
export function cellsOf(type: CleanedType): Record<(typeof typeColumns)[number]['key'], string> {
  return {
    type: `${type.name} (${type.endings})`,
    kept: type.kept,
    dropped: type.dropped.map((one) => findingWords[one]).join(', ') || 'tidak ada yang tersembunyi',
    told:
      type.told
        .flatMap((one) =>
          one === 'drawn' || one === 'laid-out' || one === 'recoded' ? [] : [differenceWords[one]],
        )
        .join(', ') || 'tidak ada',
    drawn: type.drawn ?? 'tidak pernah',
  }
}

/** Said below the table. */
export const KEPT_SEALED =
  'Dari jenis berkas lain tidak dibuat salinan: berkas aslinya disimpan tersegel, dan hanya dua administrator bersama-sama yang dapat membukanya.'
