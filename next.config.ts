import type { NextConfig } from 'next'

/** Headers of every response, static files included; middleware.ts sets the CSP with its nonce. */
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
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  async headers() {
    return [
      { source: '/:path*', headers: securityHeaders },
      // The files of public/ are the same for everybody, so browsers may keep them for a day.
      {
        source: '/:file(icon\\.svg|icon-192\\.png|favicon\\.ico|apple-touch-icon\\.png|robots\\.txt)',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }],
      },
    ]
  },
}

export default config
