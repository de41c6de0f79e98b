import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { compareDates, type WitaDate } from '@/lib/waktu/calendar'

export type ViewKey =
  | 'mendesak'
  | 'berjalan'
  | 'terima'
  | 'dijawab'
  | 'verifikasi'
  | 'hari-ini'
  | 'lewat'
  | 'pelapor'
  | 'belum'
  | 'saya'
  | 'telaah'
  | 'selesai'
  | 'terbatas'

/** A saved view of a staff list; its key is in the URL. */
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
  /**
   * Only running cases of a reporter in danger, and ended ones where a report of danger waits for its answer.
   */
  urgent?: true
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
/** A case in these states runs; elsewhere only a promise about safety may still be open. */
export const STILL_RUNNING: readonly AduanStatus[] = [...RUNNING, 'DITUTUP_SEMENTARA']
const ENDED = [
  'SELESAI',
  'DIARAHKAN',
  'TIDAK_DAPAT_DITINDAKLANJUTI',
  'DICABUT',
] as const satisfies AduanStatus[]

const URGENT: QueueView = {
  key: 'mendesak',
  label: 'Mendesak',
  statuses: [...RUNNING, 'DITUTUP_SEMENTARA', ...ENDED],
  urgent: true,
  order: 'due',
  empty: 'Tidak ada pelapor yang merasa terancam dalam aduan yang dapat Anda akses.',
}

/** The views of the administrators' queue, in the order of their tabs. */
export const QUEUE_VIEWS: readonly QueueView[] = [
  URGENT,
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
    label: 'Lewat batas waktu',
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

const WITH_THE_TEAM = ['DITERUSKAN', 'DITELAAH', 'JAWABAN_DISIAPKAN'] as const satisfies AduanStatus[]

/** The views of a team's list, in the order of their tabs. */
export const TEAM_VIEWS: readonly QueueView[] = [
  {
    ...URGENT,
    statuses: [...WITH_THE_TEAM, 'DIJAWAB', 'SELESAI', 'DICABUT'],
  },
  {
    key: 'berjalan',
    label: 'Perlu dikerjakan',
    statuses: WITH_THE_TEAM,
    order: 'due',
    empty: 'Tidak ada kasus yang perlu dikerjakan tim Anda.',
  },
  {
    key: 'terima',
    label: 'Belum diterima',
    statuses: ['DITERUSKAN'],
    order: 'due',
    empty: 'Semua kasus yang diteruskan sudah diterima.',
  },
  {
    key: 'hari-ini',
    label: 'Jatuh tempo hari ini',
    statuses: WITH_THE_TEAM,
    due: 'today',
    order: 'due',
    empty: 'Tidak ada janji kepada pelapor yang jatuh tempo hari ini.',
  },
  {
    key: 'lewat',
    label: 'Lewat batas waktu',
    statuses: WITH_THE_TEAM,
    due: 'late',
    order: 'due',
    empty: 'Semua janji kepada pelapor masih ditepati.',
  },
  {
    key: 'dijawab',
    label: 'Menunggu tanggapan',
    statuses: ['DIJAWAB'],
    order: 'due',
    empty: 'Tidak ada jawaban yang menunggu tanggapan pelapor.',
  },
  {
    key: 'selesai',
    label: 'Selesai',
    statuses: ['SELESAI', 'DICABUT'],
    order: 'newest',
    empty: 'Belum ada kasus yang berakhir.',
  },
]

/** What of a person decides which list they have. */
export interface ListReader {
  role: 'ADMIN' | 'TELAAH'
  handlesRestricted: boolean
}

/** The views for this person: only a named officer learns of the restricted one. */
export function viewsFor({ role, handlesRestricted }: ListReader): readonly QueueView[] {
  if (role === 'TELAAH') return TEAM_VIEWS
  return QUEUE_VIEWS.filter((view) => !view.restricted || handlesRestricted)
}

const FIRST: Record<ListReader['role'], ViewKey> = { ADMIN: 'verifikasi', TELAAH: 'berjalan' }

/** The view that an address without a view shows. */
export function firstView(reader: ListReader): QueueView {
  const view = viewsFor(reader).find(({ key }) => key === FIRST[reader.role])
  if (!view) throw new Error('a list needs a view')
  return view
}

/** Whether an address needs no name for this view. */
export function isFirstView({ key }: QueueView): boolean {
  return Object.values(FIRST).includes(key)
}

export interface QueueFacts {
  status: AduanStatus
  adminId: string | null
  nextDueOn: WitaDate | null
  /** Set while the team waits for the reporter's answer. */
  questionDueOn: WitaDate | null
  restricted: boolean
  urgent: boolean
  /** Set while a report of danger waits for its answer. */
  safetyDueOn: WitaDate | null
}

/** Whether a readable case belongs to a view today: the rule behind the statement of select.ts. */
export function inView(
  view: QueueView,
  facts: QueueFacts,
  { userId, today }: { userId: string; today: WitaDate },
): boolean {
  if (!view.statuses.includes(facts.status)) return false
  if (view.restricted && !facts.restricted) return false
  if (view.urgent && !(facts.urgent && (STILL_RUNNING.includes(facts.status) || facts.safetyDueOn)))
    return false
  if (view.verifier === 'mine' && facts.adminId !== userId) return false
  if (view.verifier === 'nobody' && facts.adminId !== null) return false
  if (!view.due) return true
  // A question that waits for the reporter is not a promise of the office.
  if (!facts.nextDueOn || facts.nextDueOn === facts.questionDueOn) return false
  const order = compareDates(facts.nextDueOn, today)
  return view.due === 'today' ? order === 0 : order < 0
}

/** Views that a pair of keys beginning with g leads to, by role. */
const JUMPS: Record<ListReader['role'], Record<string, ViewKey>> = {
  ADMIN: { 'g d': 'mendesak', 'g v': 'verifikasi', 'g t': 'telaah', 'g m': 'saya' },
  TELAAH: { 'g d': 'mendesak', 'g k': 'berjalan', 'g l': 'lewat' },
}

/** The targets of the pairs of keys of a list and of its cases. */
export function placesOf(
  role: ListReader['role'],
  hrefOf: (view: QueueView) => string,
): Record<string, string> {
  const views = role === 'ADMIN' ? QUEUE_VIEWS : TEAM_VIEWS
  const jumps = Object.entries(JUMPS[role]).flatMap(([keys, key]) => {
    const view = views.find((one) => one.key === key)
    return view ? [[keys, hrefOf(view)]] : []
  })
  return { ...Object.fromEntries(jumps), ...(role === 'ADMIN' ? { 'g s': '/admin/rekap' } : {}) }
}
