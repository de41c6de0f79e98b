/** Where "Keluar cepat" leads: a neutral page that everybody opens. A form may be redirected there, nowhere else. */
export const QUICK_EXIT_URL = 'https://www.bmkg.go.id/cuaca'

/**
 * The policy of every page: nothing but our own, scripts only with this response's nonce, and Trusted Types so that no
 * string becomes code. Development needs eval and a socket for hot reload.
 */
export function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `form-action 'self' ${new URL(QUICK_EXIT_URL).origin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(development ? [] : ["require-trusted-types-for 'script'", 'trusted-types default nextjs']),
  ].join('; ')
}
