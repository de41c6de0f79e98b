export const SESSION_COOKIE = '__Host-wbs-session'
export const KX_COOKIE = '__Host-wbs-kx'
/** A login waiting for its second step (lib/platform/session/pending.ts). */
export const PENDING_COOKIE = '__Host-wbs-langkah'
/**
 * Key of text that was posted after the session ended or while the database was down (lib/platform/stash).
 */
export const STASH_COOKIE = '__Host-wbs-simpan'
/** The answer of /periksa-surat, sealed, for a minute, so that neither code nor result is in a URL. */
export const LETTER_COOKIE = '__Host-wbs-surat'
/**
 * Shows for a minute, before a first save without scripts, that this browser keeps cookies (middleware.ts).
 */
export const TRIAL_COOKIE = '__Host-wbs-coba'

/**
 * Set by the page itself in the moment of "Keluar cepat": from then on no request opens the session, however
 * late its end reaches the server. The value is the time in milliseconds. The only cookie of ours that a
 * script writes.
 */
export const LEFT_COOKIE = '__Host-wbs-keluar'

/** Only over TLS or loopback, never readable by scripts, never sent from another site. */
export const cookieOptions = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const
