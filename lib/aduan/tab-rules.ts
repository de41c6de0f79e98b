/**
 * The parts of a case's pages in their order, for each role (docs/design/look-and-feel.md); the key is the
 * last word of the address.
 */
export const caseTabs = {
  ADMIN: [
    { key: 'ringkasan', label: 'Isi & keputusan' },
    { key: 'bukti', label: 'Bukti' },
    { key: 'pesan', label: 'Pesan' },
    { key: 'catatan', label: 'Catatan internal' },
    { key: 'akses', label: 'Akses & masa simpan' },
    { key: 'linimasa', label: 'Linimasa' },
  ],
  TELAAH: [
    { key: 'ringkasan', label: 'Ringkasan' },
    { key: 'bukti', label: 'Bukti' },
    { key: 'linimasa', label: 'Linimasa' },
    { key: 'tugas', label: 'Tugas & koordinasi' },
    { key: 'lapangan', label: 'Kerja lapangan' },
    { key: 'catatan', label: 'Catatan internal' },
    { key: 'pesan', label: 'Pesan' },
    { key: 'jawaban', label: 'Jawaban' },
  ],
} as const

type StaffRole = keyof typeof caseTabs
export type CaseTab<R extends StaffRole = StaffRole> = (typeof caseTabs)[R][number]['key']

const BASE: Record<StaffRole, string> = { ADMIN: '/admin/aduan', TELAAH: '/telaah/aduan' }

function pathOf(role: StaffRole, aduanId: string, tab: CaseTab): string {
  return tab === 'ringkasan' ? `${BASE[role]}/${aduanId}` : `${BASE[role]}/${aduanId}/${tab}`
}

/** The address of a tab of the team; the first one is the case itself. */
export function tabPath(aduanId: string, tab: CaseTab<'TELAAH'>): string {
  return pathOf('TELAAH', aduanId, tab)
}

/** The address of a tab of the administrators. */
export function adminTabPath(aduanId: string, tab: CaseTab<'ADMIN'>): string {
  return pathOf('ADMIN', aduanId, tab)
}

/**
 * The page of this role that a path names, so that a form leads back to where it stood; the case itself for
 * any other path.
 */
export function casePageAt(role: StaffRole, aduanId: string, path: string | null): string {
  const tab = caseTabs[role].find(({ key }) => pathOf(role, aduanId, key) === path)
  return pathOf(role, aduanId, tab?.key ?? 'ringkasan')
}

/** The tabs of a case as links that keep the view of the list, with how much each holds. */
export function tabLinks(
  role: StaffRole,
  aduanId: string,
  current: CaseTab,
  { search, counts }: { search: string; counts: Partial<Record<CaseTab, number>> },
) {
  return caseTabs[role].map(({ key, label }) => ({
    href: `${pathOf(role, aduanId, key)}${search}`,
    label,
    ...(counts[key] ? { count: counts[key] } : {}),
    current: key === current,
  }))
}
