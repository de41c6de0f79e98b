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

/** Only over TLS or loopback, never readable by scripts, never sent from another site. */
export const cookieOptions = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const
