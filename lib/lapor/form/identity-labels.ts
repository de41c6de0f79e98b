import type { IdentityMode } from '@/lib/aduan/rules'

/** The honest answer to "siapa yang bisa tahu ini saya?", the same before sending and afterwards. */
export const whoSees: Record<IdentityMode, string> = {
  rahasia:
    'Yang bisa melihat nama Anda: tidak seorang pun petugas sendirian. Nama Anda tersegel dengan kunci yang dibelah dua. Nama itu baru terbuka, selama 10 menit, bila satu administrator meminta dengan alasan tertulis dan petugas kedua menyetujui. Anda dapat membaca kapan dan mengapa.',
  anonim: 'Yang bisa melihat nama Anda: tidak ada. Kami menghubungi Anda hanya lewat aplikasi ini.',
  terbuka: 'Yang bisa melihat nama Anda: administrator dan anggota Tim Telaah yang menangani aduan ini.',
}

/** Consequence of a looser choice, shown beside it. */
export const looserOptions: Record<'rahasia' | 'terbuka', { value: string; label: string; hint: string }> = {
  rahasia: {
    value: 'rahasia',
    label: 'Rahasia',
    hint: 'Nama Anda kami segel. Dua petugas harus sepakat untuk membukanya, dan Anda membaca kapan dan mengapa.',
  },
  terbuka: {
    value: 'terbuka',
    label: 'Terbuka',
    hint: 'Nama dan kontak Anda terlihat oleh administrator dan Tim Telaah yang menangani aduan ini.',
  },
}
