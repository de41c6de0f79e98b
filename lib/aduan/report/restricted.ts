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

/** What decides it: of a sent report, or of answers that count (lib/lapor/form/asked.ts). */
interface Named {
  instansi?: string
  terlapor: readonly { nama: string; jabatan: string }[]
}

/** Whether a report is handled restricted; the form says so before it is sent, and names outside channels. */
export function needsRestricted(
  { instansi = '', terlapor }: Named,
  restrictedInstansi: ReadonlySet<string>,
): boolean {
  return (
    restrictedInstansi.has(instansi) || terlapor.some((person) => names(person.nama) || names(person.jabatan))
  )
}
