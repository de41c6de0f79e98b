export const SESSION_COOKIE = '__Host-wbs-session'
export const KX_COOKIE = '__Host-wbs-kx'
/** A login that waits for its second step (lib/platform/session/pending.ts). */
export const PENDING_COOKIE = '__Host-wbs-langkah'
/** Key of text that was posted when the session had ended or the database was away (lib/platform/stash). */
export const STASH_COOKIE = '__Host-wbs-simpan'
/** What /periksa-surat answered, sealed, for a minute: neither code nor result stands in an address. */
export const LETTER_COOKIE = '__Host-wbs-surat'

/** Only over TLS or loopback, never to scripts, never from another site. */
export const cookieOptions = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const
