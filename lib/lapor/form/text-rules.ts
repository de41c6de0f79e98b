import { readRupiah } from '@/lib/aduan/report/rupiah'
import { seen } from '@/lib/words/typed-text'

/** Rules of one text for browser and server; without zod, so that pages can include them. */
export interface TextRule {
  required?: string
  minLength?: { value: number; message: string }
  maxLength?: { value: number; message: string }
  /** What else it must be, and the sentence if it is not. */
  fits?: (text: string) => boolean
  message?: string
}

const atMost = (value: number, label: string) => ({
  value,
  message: `${label} paling banyak ${value.toLocaleString('id-ID')} karakter`,
})

/** The sentences of docs/design/look-and-feel.md 2.1, by input name; the single source for both sides. */
export const TEXT_RULES: Record<string, TextRule> = {
  kategori: { required: 'Pilih satu jenis dugaan pelanggaran' },
  ringkasan: {
    required: 'Tulis ringkasan singkat',
    minLength: { value: 10, message: 'Tulis ringkasan singkat, minimal 10 karakter' },
    maxLength: { value: 150, message: 'Ringkasan paling banyak 150 karakter' },
  },
  instansi: { required: "Pilih instansi atau pilih 'Tidak tahu'" },
  unit_rinci: { maxLength: atMost(150, 'Bidang, UPT, atau sekolah') },
  waktu_jenis: { required: 'Pilih kapan kejadiannya' },
  kabkota: { required: 'Pilih lokasi kejadian' },
  lokasi_rinci: { maxLength: atMost(300, 'Tempat kejadian') },
  kronologi: {
    required: 'Ceritakan kejadiannya sedikit lebih rinci (minimal 50 karakter)',
    minLength: { value: 50, message: 'Ceritakan kejadiannya sedikit lebih rinci (minimal 50 karakter)' },
    maxLength: { value: 20_000, message: 'Paling banyak 20.000 karakter' },
  },
  kerugian: {
    fits: (text) => readRupiah(text) !== null,
    message: 'Tulis jumlahnya, misalnya 25000000 atau 25 juta',
  },
  pihak_dirugikan: { maxLength: atMost(300, 'Pihak yang dirugikan') },
  pernah_lapor_rinci: { maxLength: atMost(1000, 'Keterangan laporan sebelumnya') },
  bukti_lain: { maxLength: atMost(2000, 'Keterangan bukti') },
  identitas: { required: 'Pilih bagaimana identitas Anda ditangani' },
  risiko_rinci: { maxLength: atMost(2000, 'Keterangan ancaman') },
  kontak_rinci: {
    required: 'Tulis alamat email atau nomornya, atau pilih “Lewat aplikasi ini saja”',
    maxLength: atMost(200, 'Kontak'),
  },
  jam_aman: { maxLength: atMost(100, 'Jam aman') },
  pernyataan: { required: 'Centang pernyataan untuk mengirim' },
}

/** The error for this text, or null. Counts characters as people do (code points). */
export function problemOf(rule: TextRule, raw: string): string | null {
  const text = seen(raw)
  if (text === '') return rule.required ?? null
  const length = [...text].length
  if (rule.minLength && length < rule.minLength.value) return rule.minLength.message
  if (rule.maxLength && length > rule.maxLength.value) return rule.maxLength.message
  return rule.fits && !rule.fits(text) ? (rule.message ?? null) : null
}
