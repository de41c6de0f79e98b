import type { LeakKind } from './rules'

/** Why a place of a draft is shown, in words for its writer. */
export const leakSentences: Record<LeakKind, string> = {
  pelapor:
    'Bagian ini memuat sesuatu yang menunjuk kepada pelapor. Tulis ulang tanpa nama, nomor, alamat, atau nama panggilan siapa pun yang tidak perlu.',
  telepon: 'Ini nomor telepon seseorang.',
  email: 'Ini alamat email seseorang.',
  nik: 'Angka ini tersusun seperti NIK atau nomor KK.',
  nip: 'Angka ini tersusun seperti NIP.',
  kalimat: 'Sepuluh kata berturut-turut atau lebih sama dengan tulisan pelapor.',
  namaOrang: 'Ini nama orang yang disebut dalam aduan.',
  sebutan: 'Ini tampak seperti nama orang.',
  kataLangka: 'Kata yang tidak umum ini dipakai pelapor dalam aduannya.',
  angka: 'Tanggal, jumlah, atau nomor pelat ini ada dalam tulisan pelapor.',
  namaBerkas: 'Ini nama berkas yang dikirim pelapor.',
  terlaluBanyak: 'Bagian ini memuat terlalu banyak kata yang tidak umum untuk diperiksa sekaligus.',
  banyakNama:
    'Tulisan ini memuat lebih dari tiga nama orang yang tidak ada dalam kasus, sehingga tidak diperiksa. Kurangi namanya.',
}

/** What to do about it. */
export const leakAdvice: Record<'hard' | 'clearable' | 'soft', string> = {
  hard: 'Ubah atau hapus. Temuan ini tidak dapat dikecualikan.',
  clearable:
    'Ubah atau hapus. Bila temuan ini keliru, misalnya nama orang lain yang sama, administrator dapat menyatakannya di halaman aduan ini.',
  soft: 'Ubah, atau tulis alasan mengapa tetap dipakai.',
}
