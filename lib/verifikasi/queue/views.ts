import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { compareDates, type WitaDate } from '@/lib/waktu/calendar'

export type ViewKey =
  | 'verifikasi'
  | 'hari-ini'
  | 'lewat'
  | 'pelapor'
  | 'belum'
  | 'saya'
  | 'telaah'
  | 'selesai'
  | 'terbatas'

/** A saved view of the queue; its key is in the URL. */
export interface QueueView {
  key: ViewKey
  label: string
  statuses: readonly AduanStatus[]
  /** Only cases due today, or overdue ones. */
  due?: 'today' | 'late'
  /** Only the viewer's own cases, or unassigned ones. */
  verifier?: 'mine' | 'nobody'
  /** Only restricted cases, and only for officers named for them. */
  restricted?: true
  /** Earliest deadline first; for ended cases the last change first. */
  order: 'due' | 'newest'
  /** Shown if the view is empty. */
  empty: string
}

/** States in which the office owes the next step, by itself or through the team. */
const OURS = [
  'MENUNGGU_VERIFIKASI',
  'DIVERIFIKASI',
  'DITERUSKAN',
  'DITELAAH',
  'JAWABAN_DISIAPKAN',
] as const satisfies AduanStatus[]
const RUNNING = [...OURS, 'PERLU_DILENGKAPI', 'DIJAWAB'] as const satisfies AduanStatus[]
const ENDED = [
  'SELESAI',
  'DIARAHKAN',
  'TIDAK_DAPAT_DITINDAKLANJUTI',
  'DICABUT',
] as const satisfies AduanStatus[]

/** The views of the administrators' queue, in the order of their tabs. */
export const QUEUE_VIEWS: readonly QueueView[] = [
  {
    key: 'verifikasi',
    label: 'Perlu verifikasi',
    statuses: ['MENUNGGU_VERIFIKASI', 'DIVERIFIKASI'],
    order: 'due',
    empty: 'Semua aduan yang masuk sudah diperiksa.',
  },
  {
    key: 'hari-ini',
    label: 'Jatuh tempo hari ini',
    statuses: OURS,
    due: 'today',
    order: 'due',
    empty: 'Tidak ada janji kepada pelapor yang jatuh tempo hari ini.',
  },
  {
    key: 'lewat',
    label: 'Lewat tenggat',
    statuses: OURS,
    due: 'late',
    order: 'due',
    empty: 'Semua janji kepada pelapor masih ditepati.',
  },
  {
    key: 'pelapor',
    label: 'Menunggu pelapor',
    statuses: ['PERLU_DILENGKAPI', 'DITUTUP_SEMENTARA'],
    order: 'due',
    empty: 'Tidak ada pelapor yang sedang dimintai kelengkapan.',
  },
  {
    key: 'belum',
    label: 'Belum ditugaskan',
    statuses: ['MENUNGGU_VERIFIKASI', 'DIVERIFIKASI', 'PERLU_DILENGKAPI'],
    verifier: 'nobody',
    order: 'due',
    empty: 'Setiap aduan yang berjalan sudah punya petugas.',
  },
  {
    key: 'saya',
    label: 'Milik saya',
    statuses: RUNNING,
    verifier: 'mine',
    order: 'due',
    empty: 'Belum ada aduan berjalan yang Anda pegang. Ambil satu dari “Belum ditugaskan”.',
  },
  {
    key: 'telaah',
    label: 'Di Tim Telaah',
    statuses: ['DITERUSKAN', 'DITELAAH', 'JAWABAN_DISIAPKAN', 'DIJAWAB'],
    order: 'due',
    empty: 'Tidak ada aduan yang sedang dikerjakan Tim Telaah.',
  },
  {
    key: 'selesai',
    label: 'Selesai',
    statuses: ENDED,
    order: 'newest',
    empty: 'Belum ada aduan yang berakhir.',
  },
  {
    key: 'terbatas',
    label: 'Terbatas',
    statuses: [...RUNNING, 'DITUTUP_SEMENTARA', ...ENDED],
    restricted: true,
    order: 'due',
    empty: 'Tidak ada aduan terbatas.',
  },
]

/** The views for this person: only a named officer learns of the restricted one. */
export function viewsFor(viewer: { handlesRestricted: boolean }): QueueView[] {
  return QUEUE_VIEWS.filter((view) => !view.restricted || viewer.handlesRestricted)
}

export interface QueueFacts {
  status: AduanStatus
  adminId: string | null
  nextDueOn: WitaDate | null
  /** Set while the team waits for the reporter's answer. */
  questionDueOn: WitaDate | null
  restricted: boolean
}

/** Whether a readable case belongs to a view today: the rule behind the statement of select.ts. */
export function inView(
  view: QueueView,
  facts: QueueFacts,
  { userId, today }: { userId: string; today: WitaDate },
): boolean {
  if (!view.statuses.includes(facts.status)) return false
  if (view.restricted && !facts.restricted) return false
  if (view.verifier === 'mine' && facts.adminId !== userId) return false
  if (view.verifier === 'nobody' && facts.adminId !== null) return false
  if (!view.due) return true
  // A question that waits for the reporter is not a promise of the office.
  if (!facts.nextDueOn || facts.nextDueOn === facts.questionDueOn) return false
  const order = compareDates(facts.nextDueOn, today)
  return view.due === 'today' ? order === 0 : order < 0
}
