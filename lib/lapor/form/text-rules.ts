import { readRupiah } from '@/lib/aduan/report/rupiah'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }
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
  message: fill(says.palingBanyak, { isian: label, jumlah: value.toLocaleString('id-ID') }),
})

/** The sentences of docs/design/look-and-feel.md 2.1, by input name; the single source for both sides. */
export const TEXT_RULES: Record<string, TextRule> = {
  kategori: { required: says.pilihSatu },
  ringkasan: {
    required: says.tulisRingkasan,
    minLength: { value: 10, message: says.tulisRingkasanSingkat },
    maxLength: { value: 150, message: says.ringkasanPaling },
  },
  instansi: { required: says.pilihInstansiAtau },
  unit_rinci: { maxLength: atMost(150, says.bidangUpt) },
  waktu_jenis: { required: says.pilihKapan },
  kabkota: { required: says.pilihLokasi },
  lokasi_rinci: { maxLength: atMost(300, says.tempatKejadian) },
  kronologi: {
    required: says.ceritakanKejadiannya,
    minLength: { value: 50, message: says.ceritakanKejadiannya },
    maxLength: { value: 20_000, message: says.palingBanyak20000 },
  },
  kerugian: {
    fits: (text) => readRupiah(text) !== null,
    message: says.tulisJumlahnya,
  },
  pihak_dirugikan: { maxLength: atMost(300, says.pihakYang) },
  pernah_lapor_rinci: { maxLength: atMost(1000, says.keteranganLaporan) },
  bukti_lain: { maxLength: atMost(2000, says.keteranganBukti) },
  identitas: { required: says.pilihBagaimana },
  risiko_rinci: { maxLength: atMost(2000, says.keteranganAncaman) },
  kontak_rinci: {
    required: says.tulisAlamat,
    maxLength: atMost(200, says.kontak),
  },
  jam_aman: { maxLength: atMost(100, says.jamAman) },
  pernyataan: { required: says.centangPernyataan },
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
