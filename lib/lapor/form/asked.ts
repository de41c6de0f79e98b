import { noAnswers, type RawAnswers, TEXT_FIELDS, type TextField } from './answers'

type Field = TextField | 'terlapor' | 'saksi'

/** Fields that another answer asks for or takes back; every other field is always asked. */
const CONDITIONS: Partial<Record<Field, (answers: RawAnswers) => boolean>> = {
  terlapor: (answers) => answers.terlapor_tidak_tahu !== 'ya',
  'tgl_mulai.hari': asksStart,
  'tgl_mulai.bulan': asksStart,
  'tgl_mulai.tahun': asksStart,
  'tgl_akhir.hari': asksEnd,
  'tgl_akhir.bulan': asksEnd,
  'tgl_akhir.tahun': asksEnd,
  kerugian: (answers) => answers.kerugian_tidak_tahu !== 'ya',
  pernah_lapor_rinci: (answers) => answers.pernah_lapor === 'ya',
  risiko_rinci: (answers) => answers.risiko === 'ya',
  kontak_aman: asksContact,
  kontak_rinci: asksDetails,
  jam_aman: asksDetails,
}

function asksStart({ waktu_jenis }: RawAnswers): boolean {
  return ['tanggal', 'rentang', 'berlangsung', 'akan'].includes(waktu_jenis ?? '')
}

function asksEnd({ waktu_jenis }: RawAnswers): boolean {
  return waktu_jenis === 'rentang'
}

/** An anonymous reporter is reached only through the application. */
function asksContact({ identitas }: RawAnswers): boolean {
  return identitas !== 'anonim'
}

function asksDetails(answers: RawAnswers): boolean {
  return asksContact(answers) && ['email', 'telepon'].includes(answers.kontak_aman ?? '')
}

/** Whether a field is asked: a conditional one only while the answer that reveals it is chosen. */
export function isAsked(field: Field, answers: RawAnswers): boolean {
  return CONDITIONS[field]?.(answers) ?? true
}

/**
 * The answers that count: a choice that was taken back takes its values with it. The draft keeps them, so
 * that a wrong tap loses nothing; whatever shows, judges or sends answers starts here.
 */
export function askedOnly(answers: RawAnswers): RawAnswers {
  const texts = TEXT_FIELDS.flatMap((field) => {
    const value = answers[field]
    return value !== undefined && isAsked(field, answers) ? [[field, value] as const] : []
  })
  const terlapor = isAsked('terlapor', answers) ? answers.terlapor : noAnswers.terlapor
  return { ...Object.fromEntries(texts), terlapor, saksi: answers.saksi }
}
