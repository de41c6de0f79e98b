/** How long an identity stays open to who asked, from the moment they open it. */
export const OPEN_MS = 10 * 60_000
/** How long a request lives: what is not approved and opened by then has to be asked for anew. */
export const REQUEST_MS = 24 * 60 * 60_000

export interface Opening {
  status: 'DIMINTA' | 'DISETUJUI' | 'DITOLAK' | 'DIBUKA' | 'BERAKHIR'
  expiresAt: Date
  openUntil: Date | null
}

/** Where a request stands now; what its row says holds only while its time runs. Refuses in doubt. */
export function stageOf(
  { status, expiresAt, openUntil }: Opening,
  now: Date,
): 'asked' | 'approved' | 'open' | 'over' {
  if (status === 'DIBUKA') return openUntil !== null && now < openUntil ? 'open' : 'over'
  if (now >= expiresAt) return 'over'
  if (status === 'DIMINTA') return 'asked'
  return status === 'DISETUJUI' ? 'approved' : 'over'
}

/** Which way a reporter may still go: only towards more openness, never back (what was seen was seen). */
export const LOOSER = {
  anonim: ['rahasia', 'terbuka'],
  rahasia: ['terbuka'],
  terbuka: [],
} as const satisfies Record<string, readonly ('rahasia' | 'terbuka')[]>

export function mayLoosen(from: keyof typeof LOOSER, to: string): to is 'rahasia' | 'terbuka' {
  return (LOOSER[from] as readonly string[]).includes(to)
}
