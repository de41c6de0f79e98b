import type { IdentityMode } from '@/lib/aduan/rules'

/** The honest answer to "siapa yang bisa tahu ini saya?", the same before sending and afterwards. */
export const whoSees: Record<IdentityMode, string> = {
  rahasia:
    'Tidak ada petugas yang dapat melihat nama Anda seorang diri. Nama Anda baru terlihat, selama 10 menit, bila satu administrator menulis alasannya dan petugas lain setuju. Anda akan diberi tahu kapan dan mengapa.',
  anonim: 'Tidak ada petugas yang dapat melihat nama Anda. Kami menghubungi Anda hanya lewat aplikasi ini.',
  terbuka: 'Nama Anda dapat dilihat administrator dan anggota Tim Telaah yang menangani aduan ini.',
}

/** Consequence of a looser choice, shown beside it. */
export const looserOptions: Record<'rahasia' | 'terbuka', { value: string; label: string; hint: string }> = {
  rahasia: {
    value: 'rahasia',
    label: 'Rahasia',
    hint: 'Nama Anda kami segel. Dua petugas harus setuju untuk membukanya, dan Anda diberi tahu kapan dan mengapa.',
  },
  terbuka: {
    value: 'terbuka',
    label: 'Terbuka',
    hint: 'Nama dan kontak Anda terlihat oleh administrator dan Tim Telaah yang menangani aduan ini.',
  },
}
