import type { LampiranStatus } from '@/lib/platform/db/generated/enums'
import type { Difference, DifferenceKind, Finding, NoCleanCopy, Refusal } from './cleaning/protocol'

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
  drawn: () => 'Salinannya berupa gambar halaman, karena isinya memuat jejak yang tidak dapat dipisahkan.',
  'missing-pages': (n) => `${n} halaman tidak terbawa.`,
  'missing-sheets': (n) => `${n} lembar kerja tidak terbawa.`,
  'missing-rows': (n) => `${n} baris tidak terbawa.`,
  'missing-words': (n) => `${n} kata tidak terbawa.`,
  'missing-pictures': (n) => `${n} gambar di dalamnya tidak terbawa.`,
  'missing-values': (n) => `${n} isian tidak terbawa.`,
  'missing-seconds': (n) => `${n} detik rekaman tidak terbawa.`,
  'cut-picture': () => 'Foto terpotong; bagian yang masih terlihat terbawa.',
  'first-frame': () => 'Gambar bergerak; hanya gambar pertamanya yang terbawa.',
  'hidden-layers': (n) => `${n} lapisan tersembunyi tidak disertakan.`,
  'hidden-sheets': (n) => `${n} lembar kerja tersembunyi tidak disertakan.`,
  'hidden-rows': (n) => `${n} baris tersembunyi tidak disertakan.`,
  'hidden-columns': (n) => `${n} kolom tersembunyi tidak disertakan.`,
  'hidden-text': () => 'Teks tersembunyi tidak disertakan.',
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

export const statusLabels: Record<LampiranStatus, string> = {
  DIPERIKSA: 'Diperiksa',
  SIAP: 'Siap',
  DITOLAK: 'Ditolak',
  BELUM_DIPINDAI: 'Belum dipindai',
}

/** Why a file is not available in this state. */
export const statusSentences: Record<LampiranStatus, string> = {
  DIPERIKSA: 'Berkas masih diperiksa. Coba lagi sebentar lagi.',
  SIAP: 'Berkas siap.',
  DITOLAK: 'Berkas ditolak dan tidak dapat dibuka.',
  BELUM_DIPINDAI: 'Berkas belum dipindai dari virus, sehingga belum dapat dibuka.',
}

export const refusalSentences: Record<Refusal | 'malware', string> = {
  'unknown-type': 'Jenis berkas ini tidak dikenal. Kirim sebagai foto, PDF, Word, Excel, suara, atau video.',
  damaged: 'Berkas rusak atau tidak lengkap. Unggah lagi dari berkas aslinya.',
  password: 'Berkas terkunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.',
  'too-complex': 'Isi berkas terlalu besar setelah dibuka. Kirim bagian yang penting saja.',
  'too-many-pixels': 'Gambar terlalu besar untuk dibuka. Perkecil atau potong dahulu, lalu unggah lagi.',
  'old-word': 'Ini berkas Word lama (.doc). Buka di Word, simpan sebagai DOCX atau PDF, lalu unggah lagi.',
  'old-excel': 'Ini berkas Excel lama (.xls). Buka di Excel, simpan sebagai XLSX atau PDF, lalu unggah lagi.',
  'old-powerpoint': 'Ini berkas PowerPoint lama (.ppt). Simpan sebagai PDF, lalu unggah lagi.',
  'other-office': 'Jenis dokumen ini belum dapat dibersihkan. Simpan sebagai PDF, lalu unggah lagi.',
  archive: 'Ini kumpulan berkas (ZIP atau RAR). Buka dahulu, lalu unggah isinya satu per satu.',
  email: 'Ini berkas surel. Simpan isinya sebagai PDF atau foto layar, lalu unggah lagi.',
  'web-page': 'Ini halaman web. Simpan sebagai PDF atau foto layar, lalu unggah lagi.',
  program: 'Ini berkas program, bukan dokumen atau foto. Kirim foto layarnya saja.',
  malware: 'Berkas terdeteksi berbahaya, sehingga disegel dan tidak dibuka petugas.',
}

/** Why staff see nothing of an accepted file; the original stays sealed. */
export const noCleanCopySentences: Record<NoCleanCopy, string> = {
  'no-cleaner': 'Jenis berkas ini belum dapat dibersihkan.',
  'cleaning-failed': 'Berkas ini tidak berhasil dibersihkan.',
}

export const openingLabels = {
  DAFTAR: 'melihat gambar kecil di daftar',
  LIHAT: 'melihat',
  PUTAR: 'memutar',
  UNDUH: 'mengunduh salinan',
  ASLI: 'mengunduh berkas asli',
  BUNDEL: 'mengunduh dalam bundel',
} as const
