/**
 * Offices of docs/design/domain.md ("restricted aduan") and of the notice in the form: Inspektorat,
 * Inspektur, Sekda Provinsi, Gubernur and Wakil Gubernur. Matches words in names and positions; a false
 * positive only means more care.
 */
const OFFICES =
  /\b(inspektur(at)?|irban(sus)?|sekda(prov)?|sekretaris daerah|wagub|gubernur|wakil gubernur)\b/iu
const BELOW =
  /\b(staf|asisten|ajudan|sekretaris|sopir|pengemudi)\s+(pribadi\s+)?(gubernur|wagub|wakil gubernur|sekda)/iu

function names(text: string): boolean {
  return OFFICES.test(text) && !BELOW.test(text)
}

/** The checked answers of the form, as typed. */
interface Typed {
  instansi?: string
  terlapor_tidak_tahu?: string
  terlapor: readonly { nama: string; jabatan: string }[]
}

/** Whether the form must show the notice about restricted handling and outside channels before sending. */
export function needsRestrictedNotice(answers: Typed, restrictedInstansi: ReadonlySet<string>): boolean {
  if (answers.instansi && restrictedInstansi.has(answers.instansi)) return true
  if (answers.terlapor_tidak_tahu === 'ya') return false
  return answers.terlapor.some((person) => names(person.nama) || names(person.jabatan))
}

/** The same for a sent report. */
export function needsRestrictedReport(
  report: { instansi: string; terlapor: readonly { nama: string; jabatan: string }[] },
  restrictedInstansi: ReadonlySet<string>,
): boolean {
  return (
    restrictedInstansi.has(report.instansi) ||
    report.terlapor.some((person) => names(person.nama) || names(person.jabatan))
  )
}
