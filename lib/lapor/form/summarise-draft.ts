import { readPartialDate } from '@/lib/aduan/report/partial-date'
import type { AduanReport } from '@/lib/aduan/report/report'
import { readRupiah } from '@/lib/aduan/report/rupiah'
import { seen } from '@/lib/words/typed-text'
import type { RawAnswers, TextField } from './answers'
import { askedOnly } from './asked'
import {
  CONTACT,
  contactLines,
  IDENTITY,
  type SummaryRow,
  type SummarySection,
  summarise,
  UNKNOWN_PERSON,
} from './summarise'
import { safeContactOf } from './to-report'

/**
 * A draft as the check page shows it: the same sections as the report, with the answers so far, and how to
 * reach the reporter. Without an account there is no contact row, because only one way exists.
 */
export function summariseDraft(
  typed: RawAnswers,
  names: Parameters<typeof summarise>[1],
  account: boolean,
): SummarySection[] {
  const answers = askedOnly(typed)
  const text = (field: TextField) => seen(answers[field] ?? '')
  const date = (which: 'tgl_mulai' | 'tgl_akhir') => {
    const read = readPartialDate(
      answers[`${which}.hari`] ?? '',
      answers[`${which}.bulan`] ?? '',
      answers[`${which}.tahun`] ?? '',
    )
    return read.kind === 'date' ? read.date : null
  }
  const shown = {
    kategori: text('kategori'),
    ringkasan: text('ringkasan'),
    terlapor: answers.terlapor.filter((p) => seen(`${p.nama}${p.jabatan}`) !== ''),
    instansi: text('instansi'),
    unitRinci: text('unit_rinci'),
    restricted: false,
    waktuJenis: text('waktu_jenis') as AduanReport['waktuJenis'],
    tanggalMulai: date('tgl_mulai'),
    tanggalAkhir: date('tgl_akhir'),
    kabkota: text('kabkota'),
    lokasiRinci: text('lokasi_rinci'),
    kronologi: text('kronologi'),
    sumberInfo: text('sumber_info'),
    kerugian: readRupiah(text('kerugian')),
    kerugianTidakTahu: answers.kerugian_tidak_tahu === 'ya',
    pihakDirugikan: text('pihak_dirugikan'),
    saksi: answers.saksi.filter((p) => seen(`${p.nama}${p.jabatan}`) !== ''),
    pernahLapor: text('pernah_lapor'),
    pernahLaporRinci: text('pernah_lapor_rinci'),
    buktiLain: text('bukti_lain'),
    identitas: (text('identitas') || 'rahasia') as AduanReport['identitas'],
    hubungan: text('hubungan'),
    risiko: text('risiko'),
    risikoRinci: text('risiko_rinci'),
  } satisfies AduanReport
  // Nobody named and the box not ticked: the question is still open.
  const stillOpen = ({ label, lines }: SummaryRow) =>
    label === 'Terlapor' && lines[0] === UNKNOWN_PERSON && answers.terlapor_tidak_tahu !== 'ya'
  const contact = account ? [{ label: CONTACT, lines: contactLines(safeContactOf(answers)) }] : []
  return summarise(shown, names).map((section) => ({
    ...section,
    rows: [
      ...section.rows.map((row) => (stillOpen(row) ? { ...row, lines: [] } : row)),
      ...(section.title === IDENTITY ? contact : []),
    ],
  }))
}
