/** How long an identity stays open to the requester after they open it. */
export const OPEN_MS = 10 * 60_000
/** Lifetime of a request: if it is not approved and opened by then, it has to be requested again. */
export const REQUEST_MS = 24 * 60 * 60_000

export interface Opening {
  status: 'DIMINTA' | 'DISETUJUI' | 'DITOLAK' | 'DIBUKA' | 'BERAKHIR'
  expiresAt: Date
  openUntil: Date | null
}

/** Current stage of a request; its stored status is valid only until it expires. Refuses in doubt. */
export function stageOf(
  { status, expiresAt, openUntil }: Opening,
  now: Date,
): 'asked' | 'approved' | 'open' | 'over' {
  if (status === 'DIBUKA') return openUntil !== null && now < openUntil ? 'open' : 'over'
  if (now >= expiresAt) return 'over'
  if (status === 'DIMINTA') return 'asked'
  return status === 'DISETUJUI' ? 'approved' : 'over'
}

/**
 * The modes that a reporter may change to: only towards more openness, never back, because what was seen
 * cannot be unseen.
 */
export const LOOSER = {
  anonim: ['rahasia', 'terbuka'],
  rahasia: ['terbuka'],
  terbuka: [],
} as const satisfies Record<string, readonly ('rahasia' | 'terbuka')[]>

export function mayLoosen(from: keyof typeof LOOSER, to: string): to is 'rahasia' | 'terbuka' {
  return (LOOSER[from] as readonly string[]).includes(to)
}
