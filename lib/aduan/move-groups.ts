import type { ClockEffect } from '@/lib/waktu/clocks'
import { type ActorRole, type AduanStatus, STATUSES } from './lifecycle-states'

export const SENT = STATUSES.filter((status) => status !== 'DRAF')
export const WITHDRAWABLE = [
  'MENUNGGU_VERIFIKASI',
  'DIVERIFIKASI',
  'PERLU_DILENGKAPI',
  'DITERUSKAN',
  'DITELAAH',
] as const satisfies AduanStatus[]
export const ANSWERED = ['DIJAWAB', 'SELESAI'] as const satisfies AduanStatus[]
/** May request a hand-over to law enforcement and decide on another person's request. */
export const LEADING: readonly ActorRole[] = ['ADMIN', 'KETUA']
export const WITH_TEAM = ['DITERUSKAN', 'DITELAAH', 'JAWABAN_DISIAPKAN'] as const satisfies AduanStatus[]
/** Nobody works on a case in these states. */
export const OVER = [
  'SELESAI',
  'DIARAHKAN',
  'TIDAK_DAPAT_DITINDAKLANJUTI',
  'DITUTUP_SEMENTARA',
  'DICABUT',
] as const satisfies AduanStatus[]
/** The team works on the case until an answer is issued. */
export const WORKING = ['DITELAAH', 'JAWABAN_DISIAPKAN'] as const satisfies AduanStatus[]
/** The terlapor has rights from the start of the team's work, also after the answer. */
export const TELLABLE = [...WORKING, ...ANSWERED] as const satisfies AduanStatus[]
export const TEAM: readonly ActorRole[] = ['TELAAH', 'KETUA']
export const STAFF: readonly ActorRole[] = ['ADMIN', 'TELAAH', 'KETUA']
export const answerStarts: readonly ClockEffect[] = [{ start: 'answer' }, { start: 'progress' }]
