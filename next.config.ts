import type { NextConfig } from 'next'

/**
 * The policy where the middleware does not run: files of public/, what does not exist, and everything in
 * app/api, which is data and never a page of ours, even if a browser were made to show it as one.
 */
const elsewhere = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'"
const data = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** Headers of every response, static files included. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
]

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
  // Development mode would log the arguments of actions, which are typed text.
  logging: { serverFunctions: false },
  // `npm run check` and `npm test` check types, in tests and scripts too.
  // Native or WASM packages that must not be bundled.
  serverExternalPackages: [
    'libsodium-wrappers-sumo',
    '@node-rs/argon2',
    'pg',
    'pg-boss',
    '@prisma/client',
    '@prisma/adapter-pg',
    'pdfkit',
  ],
  typescript: { ignoreBuildErrors: true },
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // Each page is loaded when somebody first opens it, and not all of them at the start.
    preloadEntriesOnStart: false,
    // What Next holds of a post without a length before the middleware refuses it; its default is 10 MB,
    // twice.
    proxyClientMaxBodySize: '2mb',
  },
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [...securityHeaders, { key: 'Content-Security-Policy', value: elsewhere }],
      },
      { source: '/api/:path*', headers: [{ key: 'Content-Security-Policy', value: data }] },
      // The files of public/ are the same for everybody, so browsers may keep them for a day.
      {
        source:
          '/:file(icon\\.svg|icon-192\\.png|favicon\\.ico|apple-touch-icon\\.png|robots\\.txt|next-page\\.json)',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }],
      },
      // Browsers take rules for loading ahead only by this type.
      {
        source: '/next-page.json',
        headers: [{ key: 'Content-Type', value: 'application/speculationrules+json' }],
      },
    ]
  },
}

export default config
