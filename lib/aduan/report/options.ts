/** Choices of the form that are not reference data: stored value and label. */
export interface Option {
  value: string
  label: string
  hint?: string
}

export const PERAN: Option[] = [
  { value: 'utama', label: 'Pelaku utama' },
  { value: 'membantu', label: 'Membantu' },
  { value: 'mengetahui', label: 'Mengetahui' },
]

export const WAKTU_JENIS: Option[] = [
  { value: 'tanggal', label: 'Pada tanggal tertentu' },
  { value: 'rentang', label: 'Dalam rentang waktu' },
  { value: 'berlangsung', label: 'Masih berlangsung' },
  { value: 'akan', label: 'Akan terjadi' },
  { value: 'tidak_ingat', label: 'Saya tidak ingat' },
]

/** Places outside the 13 kabupaten/kota. */
export const LOKASI_LAIN: Option[] = [
  { value: 'luar', label: 'Di luar Kalimantan Selatan' },
  { value: 'daring', label: 'Di internet (daring)' },
  { value: 'tidak_tahu', label: 'Tidak tahu' },
]

export const SUMBER_INFO: Option[] = [
  { value: 'melihat', label: 'Melihat langsung' },
  { value: 'mengalami', label: 'Mengalami sendiri' },
  { value: 'dokumen', label: 'Dari dokumen' },
  { value: 'diberi_tahu', label: 'Diberi tahu orang' },
  { value: 'lainnya', label: 'Lainnya' },
]

export const IZIN_SAKSI: Option[] = [
  { value: 'ya', label: 'Ya' },
  { value: 'tidak', label: 'Tidak' },
  { value: 'tanya', label: 'Tanya saya dulu' },
]

export const PERNAH_LAPOR: Option[] = [
  { value: 'tidak', label: 'Tidak' },
  { value: 'ya', label: 'Ya' },
]

export const IDENTITAS: Option[] = [
  {
    value: 'rahasia',
    label: 'Rahasia',
    hint: 'Nama dan kontak Anda tersegel. Dua petugas harus setuju untuk membukanya, dan Anda diberi tahu kapan dan mengapa.',
  },
  {
    value: 'anonim',
    label: 'Anonim',
    hint: 'Petugas tidak dapat melihat nama atau kontak Anda. Kami hanya berkomunikasi lewat aplikasi ini.',
  },
  { value: 'terbuka', label: 'Terbuka', hint: 'Nama Anda terlihat oleh petugas yang menangani.' },
]

export const HUBUNGAN: Option[] = [
  { value: 'rekan', label: 'Rekan kerja' },
  { value: 'atasan', label: 'Atasan' },
  { value: 'bawahan', label: 'Bawahan' },
  { value: 'penerima', label: 'Penerima layanan' },
  { value: 'penyedia', label: 'Penyedia barang/jasa' },
  { value: 'tidak_ada', label: 'Tidak ada hubungan' },
  { value: 'tidak_menjawab', label: 'Tidak ingin menjawab' },
]

export const RISIKO: Option[] = [
  { value: 'tidak', label: 'Tidak' },
  { value: 'ya', label: 'Ya' },
  { value: 'tidak_menjawab', label: 'Tidak ingin menjawab' },
]

export const KONTAK_AMAN: Option[] = [
  { value: 'aplikasi', label: 'Lewat aplikasi ini saja' },
  { value: 'email', label: 'Email' },
  { value: 'telepon', label: 'Telepon' },
]

/** The label of a stored value; the value itself if it is not one of the options. */
export function optionLabel(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}
