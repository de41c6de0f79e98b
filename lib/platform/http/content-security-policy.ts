/**
 * The policy of every page: own resources only, scripts only with this response's nonce, and Trusted Types so
 * that no string becomes code. `exitUrl` is the target of "Keluar cepat": a plain form may redirect there and
 * nowhere else. Development needs eval and a socket for hot reload.
 */
export function contentSecurityPolicy(nonce: string, exitUrl: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `form-action 'self' ${new URL(exitUrl).origin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(development ? [] : ["require-trusted-types-for 'script'", 'trusted-types default nextjs']),
  ].join('; ')
}
