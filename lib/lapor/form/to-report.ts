import { type PartialDate, readPartialDate } from '@/lib/aduan/report/partial-date'
import { type AduanReport, reportSchema } from '@/lib/aduan/report/report'
import { needsRestricted } from '@/lib/aduan/report/restricted'
import { readRupiah } from '@/lib/aduan/report/rupiah'
import type { SafeContact } from '@/lib/aduan/report/stored-report'
import type { FieldError } from '@/lib/platform/http/form-state'
import { seen } from '@/lib/words/typed-text'
import type { RawAnswers, TextField } from './answers'
import { askedOnly } from './asked'
import { type CheckContext, checkAll } from './check'

export type ReportResult =
  | { ok: true; report: AduanReport; safe: SafeContact | null }
  | { ok: false; errors: FieldError[] }

/**
 * Turns typed answers into the report to send and the safe contact, which is no part of it, or returns the
 * errors.
 */
export function toReport(typed: RawAnswers, context: CheckContext): ReportResult {
  const answers = askedOnly(typed)
  const errors = checkAll(typed, context)
  if (errors.length > 0) return { ok: false, errors }
  const text = (field: TextField) => seen(answers[field] ?? '')
  const parsed = reportSchema.safeParse({
    kategori: text('kategori'),
    ringkasan: text('ringkasan'),
    terlapor: answers.terlapor.map(trimmed).filter(isNamed),
    instansi: text('instansi'),
    unitRinci: text('unit_rinci'),
    restricted: needsRestricted(answers, context.restrictedInstansi),
    waktuJenis: text('waktu_jenis'),
    tanggalMulai: dateOf(answers, 'tgl_mulai'),
    tanggalAkhir: dateOf(answers, 'tgl_akhir'),
    kabkota: text('kabkota'),
    lokasiRinci: text('lokasi_rinci'),
    kronologi: text('kronologi'),
    sumberInfo: text('sumber_info'),
    kerugian: readRupiah(text('kerugian')),
    kerugianTidakTahu: answers.kerugian_tidak_tahu === 'ya',
    pihakDirugikan: text('pihak_dirugikan'),
    saksi: answers.saksi.map(trimmed).filter(isNamed),
    pernahLapor: text('pernah_lapor'),
    pernahLaporRinci: text('pernah_lapor_rinci'),
    buktiLain: text('bukti_lain'),
    identitas: text('identitas'),
    hubungan: text('hubungan'),
    risiko: text('risiko'),
    risikoRinci: text('risiko_rinci'),
  })
  if (parsed.success) return { ok: true, report: parsed.data, safe: safeContactOf(answers) }
  return {
    ok: false,
    errors: [{ field: 'pernyataan', message: 'Ada isian yang belum sesuai. Periksa kembali tiap bagian' }],
  }
}

/** The safe contact of answers that `askedOnly` returned; null for the application alone. */
export function safeContactOf({
  kontak_aman: channel,
  kontak_rinci,
  jam_aman,
}: RawAnswers): SafeContact | null {
  if (channel !== 'email' && channel !== 'telepon') return null
  return { channel, detail: seen(kontak_rinci ?? ''), hours: seen(jam_aman ?? '') }
}

function dateOf(answers: RawAnswers, which: 'tgl_mulai' | 'tgl_akhir'): PartialDate | null {
  const read = readPartialDate(
    answers[`${which}.hari`] ?? '',
    answers[`${which}.bulan`] ?? '',
    answers[`${which}.tahun`] ?? '',
  )
  return read.kind === 'date' ? read.date : null
}

function trimmed<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, seen(String(value))])) as T
}

function isNamed(person: { nama: string; jabatan: string }): boolean {
  return person.nama !== '' || person.jabatan !== ''
}
