/**
 * The parts of a case's pages in their order (docs/design/look-and-feel.md); the key is the last word of the
 * address.
 */
export const caseTabs = [
  { key: 'ringkasan', label: 'Ringkasan' },
  { key: 'bukti', label: 'Bukti' },
  { key: 'linimasa', label: 'Linimasa' },
  { key: 'tugas', label: 'Tugas & koordinasi' },
  { key: 'lapangan', label: 'Kerja lapangan' },
  { key: 'catatan', label: 'Catatan internal' },
  { key: 'pesan', label: 'Pesan' },
  { key: 'jawaban', label: 'Jawaban' },
] as const
export type CaseTab = (typeof caseTabs)[number]['key']

/** The address of a tab; the first one is the case itself. */
export function tabPath(aduanId: string, tab: CaseTab): string {
  return tab === 'ringkasan' ? `/telaah/aduan/${aduanId}` : `/telaah/aduan/${aduanId}/${tab}`
}

/** The tab that a path names, so that a form leads back to where it stood; the first one for any other path. */
export function tabOfPath(aduanId: string, path: string | null): CaseTab {
  return caseTabs.find(({ key }) => tabPath(aduanId, key) === path)?.key ?? 'ringkasan'
}
