/** The states of an aduan, in the order of its life (docs/design/domain.md, "The life of an aduan"). */
export const STATUSES = [
  'DRAF',
  'MENUNGGU_VERIFIKASI',
  'DIVERIFIKASI',
  'PERLU_DILENGKAPI',
  'DITERUSKAN',
  'DITELAAH',
  'JAWABAN_DISIAPKAN',
  'DIJAWAB',
  'SELESAI',
  'DIARAHKAN',
  'TIDAK_DAPAT_DITINDAKLANJUTI',
  'DITUTUP_SEMENTARA',
  'DICABUT',
] as const
export type AduanStatus = (typeof STATUSES)[number]

/** The states before the decision about an aduan, in which somebody has to be its verifier. */
export const VERIFYING = [
  'MENUNGGU_VERIFIKASI',
  'DIVERIFIKASI',
  'PERLU_DILENGKAPI',
  'DITUTUP_SEMENTARA',
] as const satisfies AduanStatus[]

/** Whether the decision about an aduan is still to come. */
export function isVerifying(status: AduanStatus): boolean {
  return VERIFYING.some((one) => one === status)
}

/**
 * The roles that act on a case. KETUA is a member of Tim Telaah who leads the case's team; SISTEM is a timer.
 */
export const ROLES = ['PELAPOR', 'ADMIN', 'TELAAH', 'KETUA', 'SISTEM'] as const
export type ActorRole = (typeof ROLES)[number]

/** The name of each state, the same for reporter and staff (docs/design/look-and-feel.md 3). */
export const statusLabels: Record<AduanStatus, string> = {
  DRAF: 'Draf',
  MENUNGGU_VERIFIKASI: 'Menunggu verifikasi',
  DIVERIFIKASI: 'Sedang diverifikasi',
  PERLU_DILENGKAPI: 'Perlu dilengkapi',
  DITERUSKAN: 'Diteruskan ke Tim Telaah',
  DITELAAH: 'Sedang ditindaklanjuti',
  JAWABAN_DISIAPKAN: 'Jawaban sedang disiapkan',
  DIJAWAB: 'Jawaban resmi tersedia',
  SELESAI: 'Selesai',
  DIARAHKAN: 'Diarahkan ke instansi lain',
  TIDAK_DAPAT_DITINDAKLANJUTI: 'Tidak dapat ditindaklanjuti',
  DITUTUP_SEMENTARA: 'Ditutup sementara',
  DICABUT: 'Dicabut',
}
