import type { LampiranStatus } from '@/lib/platform/db/generated/enums'
import type { Difference, DifferenceKind, Finding } from './cleaning/protocol'
import type { WhyKept } from './rules'
import { isKept, type LampiranView } from './views'

/** Findings as the end of "Berkas ini memuat …". */
export const findingWords: Record<Finding, string> = {
  lokasi: 'lokasi',
  perangkat: 'jenis perangkat',
  waktu: 'waktu pembuatan',
  pembuat: 'nama pembuat',
  jalur: 'letak berkas di komputer',
  aplikasi: 'nama aplikasi',
  'gambar-kecil': 'gambar kecil tersembunyi',
  komentar: 'komentar',
  perubahan: 'jejak perubahan',
  skrip: 'perintah otomatis',
  'berkas-di-dalam': 'berkas lain di dalamnya',
  'keterangan-lain': 'keterangan tersembunyi lain',
}

/** Most revealing first. */
const ORDER = Object.keys(findingWords)

/** "lokasi, jenis perangkat, dan nama pembuat"; null without findings. */
export function findingList(findings: readonly Finding[]): string | null {
  const words = [...findings]
    .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map((finding) => findingWords[finding])
  if (words.length === 0) return null
  if (words.length <= 2) return words.join(' dan ')
  return `${words.slice(0, -1).join(', ')}, dan ${words.at(-1)}`
}

/** The sentence for the sender before sending: findings, and what happens to them. */
export function findingSentence(noun: string, findings: readonly Finding[]): string {
  const list = findingList(findings)
  return list
    ? `${noun} ini memuat ${list}. Petugas menerima salinan tanpa itu.`
    : `Tidak ditemukan data tersembunyi. Petugas menerima salinan yang dibuat ulang.`
}

/** What the copy does not show as the original does; `n` is a number with its separators. */
export const differenceSentences: Record<DifferenceKind, (n: string) => string> = {
  drawn: () => 'Salinannya berupa gambar halaman, karena isinya tidak dapat dibangun ulang dengan aman.',
  'drawn-pages': (n) => `${n} halaman salinannya berupa gambar, supaya kata yang tertutup tidak terbaca.`,
  'laid-out': () => 'Salinan gambar: tata letak dapat berbeda dari aslinya.',
  recoded: () => 'Rekaman ditulis ulang agar dapat diputar; mutunya dapat sedikit berbeda.',
  'missing-pages': (n) => `${n} halaman tidak terbawa.`,
  'missing-sheets': (n) => `${n} lembar kerja tidak terbawa.`,
  'missing-rows': (n) => `${n} baris tidak terbawa.`,
  'missing-words': (n) => `${n} kata tidak terbawa.`,
  'missing-pictures': (n) => `${n} gambar di dalamnya tidak terbawa.`,
  'missing-values': (n) => `${n} isian tidak terbawa.`,
  'missing-frames': (n) => `${n} gambar dari gambar bergerak ini tidak terbawa.`,
  'missing-seconds': (n) => `${n} detik rekaman tidak terbawa.`,
  'missing-subtitles': (n) => `${n} teks film (subtitel) tidak terbawa.`,
  'missing-tracks': (n) => `${n} jalur gambar atau suara tambahan tidak terbawa.`,
  'cut-picture': () => 'Foto terpotong; bagian yang masih terlihat terbawa.',
  'first-frame': () => 'Gambar bergerak; hanya gambar pertamanya yang terbawa.',
  'hidden-layers': (n) => `${n} lapisan tersembunyi tidak disertakan.`,
  'hidden-sheets': (n) => `${n} lembar kerja tersembunyi tidak disertakan.`,
  'hidden-slides': (n) => `${n} salindia tersembunyi tidak disertakan.`,
  'hidden-rows': (n) => `${n} baris tersembunyi tidak disertakan.`,
  'hidden-columns': (n) => `${n} kolom tersembunyi tidak disertakan.`,
  'hidden-text': () => 'Teks tersembunyi tidak disertakan.',
  'hidden-pictures': (n) => `${n} gambar tersembunyi tidak disertakan.`,
  'hidden-seconds': (n) => `${n} detik yang sudah dipotong dari rekaman tidak disertakan.`,
  'speaker-notes': () => 'Catatan untuk pembicara tidak disertakan.',
  'covering-shapes': (n) =>
    `${n} kotak menutupi tulisan, tetapi kata di bawahnya tetap dapat dibaca. Untuk menyembunyikan kata, hapus katanya.`,
  'unlooked-pages': (n) =>
    `Berkas ini sangat panjang: ${n} halaman tidak sempat diperiksa, jadi kata yang ditutup di sana mungkin masih terbaca.`,
}

/** The same as nouns, for the table of types. */
export const differenceWords: Record<Exclude<DifferenceKind, 'drawn' | 'laid-out' | 'recoded'>, string> = {
  'drawn-pages': 'halaman yang menjadi gambar',
  'missing-pages': 'halaman',
  'missing-sheets': 'lembar kerja',
  'missing-rows': 'baris',
  'missing-words': 'kata',
  'missing-pictures': 'gambar di dalamnya',
  'missing-values': 'isian',
  'missing-frames': 'sebagian gambar bergerak',
  'missing-seconds': 'detik rekaman',
  'missing-subtitles': 'teks film (subtitel)',
  'missing-tracks': 'jalur tambahan',
  'cut-picture': 'bagian foto yang terpotong',
  'first-frame': 'gambar bergerak sesudah gambar pertamanya',
  'hidden-layers': 'lapisan tersembunyi',
  'hidden-sheets': 'lembar kerja tersembunyi',
  'hidden-slides': 'salindia tersembunyi',
  'hidden-rows': 'baris tersembunyi',
  'hidden-columns': 'kolom tersembunyi',
  'hidden-text': 'teks tersembunyi',
  'hidden-pictures': 'gambar tersembunyi',
  'hidden-seconds': 'detik yang sudah dipotong',
  'speaker-notes': 'catatan untuk pembicara',
  'covering-shapes': 'kotak yang menutupi tulisan (kata di bawahnya tetap terbaca)',
  'unlooked-pages': 'halaman dari berkas yang sangat panjang, yang tidak sempat diperiksa',
}

/** One sentence for each difference between a file and its copy. */
export function differenceList(differences: readonly Difference[]): string[] {
  return differences.map(({ what, count }) => differenceSentences[what](count.toLocaleString('id-ID')))
}

/** Word for a file's kind, for its sender. */
export function nounOf(type: string): string {
  if (type.startsWith('image/')) return 'Foto'
  if (type.startsWith('video/')) return 'Video'
  return type.startsWith('audio/') ? 'Rekaman' : 'Dokumen'
}

const statusLabels: Record<LampiranStatus, string> = {
  DIPERIKSA: 'Diperiksa',
  SIAP: 'Siap',
  DITOLAK: 'Ditolak',
  BELUM_DIPINDAI: 'Belum dipindai',
}

/**
 * The state of a file for its sender and for staff: one kept without a clean copy is not ready but sealed.
 */
export function stateLabelOf(file: Pick<LampiranView, 'noCleanCopy' | 'status'>): string {
  return isKept(file) ? 'Asli tersegel' : statusLabels[file.status]
}

/** Why a file is not available in this state. */
export const statusSentences: Record<LampiranStatus, string> = {
  DIPERIKSA: 'Berkas masih diperiksa. Coba lagi sebentar lagi.',
  SIAP: 'Berkas siap.',
  DITOLAK: 'Berkas ditolak dan tidak dapat dibuka.',
  BELUM_DIPINDAI: 'Berkas belum dipindai dari virus, sehingga belum dapat dibuka.',
}

/** Why no clean copy of a file could be made, and what its sender can send in its place. */
export const keptReasons: Record<WhyKept, { because: string; instead: string }> = {
  'no-cleaner': {
    because: 'rekamannya ditulis dengan cara yang tidak dapat kami baca',
    instead: 'putar rekaman itu, rekam ulang dengan ponsel, lalu unggah hasilnya',
  },
  'no-recoder': {
    because: 'rekamannya ditulis dengan cara yang belum dapat dibaca server ini',
    instead: 'putar rekaman itu, rekam ulang dengan ponsel, lalu unggah hasilnya',
  },
  'cleaning-failed': {
    because: 'isinya tidak berhasil dibersihkan',
    instead: 'cetak ke PDF atau foto isinya, lalu unggah hasilnya',
  },
  'unknown-type': {
    because: 'jenis berkasnya tidak dikenal',
    instead: 'buka isinya, cetak ke PDF atau foto layarnya, lalu unggah hasilnya',
  },
  damaged: {
    because: 'berkasnya rusak atau tidak lengkap',
    instead: 'unggah lagi dari berkas yang utuh, bila masih ada',
  },
  password: {
    because: 'berkasnya terkunci kata sandi',
    instead:
      'buka dengan kata sandinya, cetak ke PDF tanpa kata sandi atau foto layarnya, lalu unggah hasilnya',
  },
  'too-complex': {
    because: 'isinya terlalu besar setelah dibuka',
    instead: 'cetak bagian yang penting ke PDF, lalu unggah hasilnya',
  },
  'too-many-pixels': {
    because: 'gambarnya terlalu besar untuk dibuka',
    instead: 'perkecil atau potong gambarnya, lalu unggah hasilnya',
  },
  'old-word': {
    because: 'ini berkas Word lama (.doc)',
    instead: 'buka di Word, cetak ke PDF, lalu unggah hasilnya',
  },
  'old-excel': {
    because: 'ini berkas Excel lama (.xls)',
    instead: 'buka di Excel, cetak ke PDF, lalu unggah hasilnya',
  },
  'old-powerpoint': {
    because: 'ini berkas PowerPoint lama (.ppt)',
    instead: 'buka di PowerPoint, cetak ke PDF, lalu unggah hasilnya',
  },
  'other-office': {
    because: 'jenis dokumennya belum dapat kami bersihkan',
    instead: 'buka dokumennya, cetak ke PDF, lalu unggah hasilnya',
  },
  archive: {
    because: 'ini kumpulan berkas (ZIP atau RAR)',
    instead: 'buka kumpulannya, lalu unggah isinya satu per satu',
  },
  email: {
    because: 'ini berkas surel',
    instead: 'buka surelnya, cetak ke PDF atau foto layarnya, lalu unggah hasilnya',
  },
  'web-page': {
    because: 'ini halaman web',
    instead: 'buka halamannya, cetak ke PDF atau foto layarnya, lalu unggah hasilnya',
  },
  program: {
    because: 'ini program, bukan dokumen atau foto',
    instead: 'foto layarnya, lalu unggah hasilnya',
  },
}

/** The file is kept sealed and never opened. */
export const MALWARE = 'Berkas terdeteksi berbahaya, sehingga disegel dan tidak dibuka petugas.'

/** Why a file was refused. */
export function refusalSentence(refusal: WhyKept | 'malware'): string {
  return refusal === 'malware' ? MALWARE : `Berkas ditolak: ${keptReasons[refusal].because}.`
}

const RECODER = 'Minta pengelola server memasang ffmpeg, agar rekaman seperti ini berikutnya punya salinan.'

/** Said to staff and in bundles about a file without a clean copy. */
export function keptSentence(why: WhyKept): string {
  const sentence = `Tidak ada salinan aman: ${keptReasons[why].because}. Berkas asli disimpan tersegel.`
  return why === 'no-recoder' ? `${sentence} ${RECODER}` : sentence
}

export const openingLabels = {
  DAFTAR: 'melihat gambar kecil di daftar',
  LIHAT: 'melihat',
  PUTAR: 'memutar',
  UNDUH: 'mengunduh salinan',
  ASLI: 'mengunduh berkas asli',
  BUNDEL: 'mengunduh dalam bundel',
} as const
