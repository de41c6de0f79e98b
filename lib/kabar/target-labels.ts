import type { NoticeKind } from './rules'

const PLACES: Partial<Record<NoticeKind, string>> = {
  calendarMissing: '/admin/kalender',
  jobDead: '/admin/pekerjaan',
  destructionProposed: '/admin/pemusnahan',
  destructionDone: '/admin/pemusnahan',
  dataExported: '/admin/jejak',
  loginsFailing: '/admin/jejak',
  manyCasesRead: '/admin/jejak',
  draftExpiring: '/dashboard',
  addressDead: '/kabar/email',
  deputyNamed: '/telaah',
  standsIn: '/akun',
  deputyEnded: '/telaah',
  accountRequest: '/admin/permintaan-data',
  accountRequestLate: '/admin/permintaan-data',
  accountRequestDecided: '/data-saya',
}

/**
 * The page that a notification links to; null if there is none. A reader without access gets 404, as for any
 * URL.
 */
export function targetOf(
  { kind, aduanId }: { kind: string; aduanId: string | null },
  role: 'PELAPOR' | 'ADMIN' | 'TELAAH',
): string | null {
  const place = Object.hasOwn(PLACES, kind) ? PLACES[kind as NoticeKind] : undefined
  if (place) return place
  if (!aduanId) return null
  return role === 'PELAPOR' ? `/aduan/${aduanId}` : `/${role.toLowerCase()}/aduan/${aduanId}`
}
