import type { LeakKind } from './rules'

/** Why a place of a draft is shown, in words for whoever wrote it. */
export const leakSentences: Record<LeakKind, string> = {
  nama: 'Bagian ini cocok dengan nama atau nama pengguna pelapor.',
  teleponPelapor: 'Nomor ini cocok dengan nomor telepon pelapor.',
  emailPelapor: 'Alamat ini cocok dengan email pelapor.',
  telepon: 'Ini nomor telepon seseorang.',
  email: 'Ini alamat email seseorang.',
  nik: 'Angka ini tersusun seperti NIK atau nomor KK.',
  nip: 'Angka ini tersusun seperti NIP.',
  kalimat: 'Sepuluh kata berturut-turut atau lebih sama dengan tulisan pelapor.',
  namaOrang: 'Ini nama orang yang disebut dalam aduan.',
  sebutan: 'Ini tampak seperti nama orang.',
  kataLangka: 'Kata yang tidak umum ini dipakai pelapor dalam aduannya.',
  namaBerkas: 'Ini nama berkas yang dikirim pelapor.',
  terlaluBanyak: 'Bagian ini memuat terlalu banyak kata yang tidak umum untuk diperiksa sekaligus.',
}

/** What to do about it. */
export const leakAdvice: Record<'hard' | 'soft', string> = {
  hard: 'Ubah atau hapus. Temuan ini tidak dapat dikecualikan.',
  soft: 'Ubah, atau tulis alasan mengapa tetap dipakai.',
}
