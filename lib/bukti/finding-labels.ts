import type { LampiranStatus } from '@/lib/platform/db/generated/enums'
import type { Finding, NoCleanCopy, Refusal } from './cleaning/protocol'

/** Findings as the end of "Berkas ini memuat …". */
export const findingWords: Record<Finding, string> = {
  lokasi: 'lokasi',
  perangkat: 'jenis perangkat',
  waktu: 'waktu pembuatan',
  pembuat: 'nama pembuat',
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
  'other-content':
    'Isi berkas ini tidak cocok dengan akhiran namanya (misalnya .jpg). Simpan ulang dari aplikasinya, lalu unggah lagi.',
  damaged: 'Berkas rusak atau tidak lengkap. Unggah lagi dari berkas aslinya.',
  password: 'Berkas terkunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.',
  'too-complex': 'Isi berkas terlalu besar setelah dibuka. Kirim bagian yang penting saja.',
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
