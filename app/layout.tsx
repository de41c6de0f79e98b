import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { PageHolder } from '@/components/form/page-holder'
import { Away } from '@/components/layout/away'
import { CookieNotice } from '@/components/layout/cookie-notice'
import { DemoBanner } from '@/components/layout/demo-banner'
import { BackGuard } from '@/components/layout/exit/back-guard'
import { QuickExitLink } from '@/components/layout/exit/quick-exit-link'
import { Footer, type Tema } from '@/components/layout/footer'
import { Header } from '@/components/layout/header'
import { LaterSessionWarning } from '@/components/layout/later-session-warning'
import { PlainHeader } from '@/components/layout/plain-header'
import { Notice } from '@/components/ui/notice'
import { exitKeyOn } from '@/lib/akun/shortcuts'
import { env } from '@/lib/env'
import { unreadOf } from '@/lib/kabar/unread'
import { db } from '@/lib/platform/db/client'
import { DbUnavailable } from '@/lib/platform/db/errors'
import { pageHolder } from '@/lib/platform/session/page-holder'
import { signedIn } from '@/lib/platform/session/viewer'
import { id } from '@/lib/words/id'
import { words } from '@/lib/words/words'
import './globals.css'
import { setTemaAction } from './tema-actions'

const jakarta = localFont({
  src: './fonts/plus-jakarta-sans-latin-wght-normal.woff2',
  variable: '--font-jakarta',
  weight: '200 800',
  // On a slow line the first page is read in the device's own font, and the bytes that draw it come first.
  display: 'optional',
  preload: false,
  adjustFontFallback: 'Arial',
})

/** Where a visitor writes a report without an account. */
const WRITE = '/lapor/tulis'

/** Every response has its own nonce, so no page can be prerendered. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'WBS Kalsel',
  robots: { index: false },
  // No web manifest: browsers would offer installation, and no home screen may name the service.
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '16x16 32x32 48x48' },
      { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { url: '/icon-192.png', type: 'image/png', sizes: '192x192' },
    ],
    apple: { url: '/apple-touch-icon.png', sizes: '180x180' },
  },
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#084638' },
    { media: '(prefers-color-scheme: dark)', color: '#0a2b23' },
  ],
}

/** Viewer and unread count; `away` while the database is unavailable, when the frame must still render. */
async function whoLooks() {
  try {
    const viewer = await signedIn()
    const unread = viewer && !viewer.owesSecondFactor ? await unreadOf(db(), viewer) : 0
    return { viewer, unread, away: false }
  } catch (error) {
    if (error instanceof DbUnavailable) return { viewer: null, unread: 0, away: true }
    throw error
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { viewer, unread, away } = await whoLooks()
  const path = (await headers()).get('x-wbs-path') ?? '/'
  const chosen = (await cookies()).get('tema')?.value
  const tema: Tema = chosen === 'terang' || chosen === 'gelap' ? chosen : 'otomatis'
  const { WBS_MODE: mode, WBS_EXIT_URL: url } = env()
  // Pages behind an office's link show nothing of this service, not even its name.
  const plain = path.startsWith('/keterangan/')
  const reporter = viewer?.role === 'PELAPOR'
  const byCode = reporter && !viewer.account
  const exit = { reporter, exitUrl: url, label: words('bingkai')('keluarCepat') }
  // From the landing page to the first letter: their scripts wait (instrumentation-client.ts).
  const calm = !viewer && ['/', '/lapor', WRITE].includes(path)
  // Its own saves begin a session behind this frame.
  const writes = !viewer && path === WRITE
  return (
    // instrumentation-client.ts adds the mark of running scripts before hydration.
    <html
      lang="id"
      // A translator would send what is written here to another service.
      translate={viewer || writes ? 'no' : undefined}
      data-theme={tema === 'otomatis' ? undefined : tema}
      data-tenang={calm ? '' : undefined}
      className={jakarta.variable}
      suppressHydrationWarning
    >
      <body className="flex flex-col">
        <a href="#isi" className="skip-link">
          {words('bingkai')('lewati')}
        </a>
        {plain ? null : <QuickExitLink {...exit} />}
        {mode === 'production' ? null : <DemoBanner />}
        {plain ? (
          <PlainHeader />
        ) : (
          <Header
            viewer={viewer ? { role: viewer.role, name: viewer.name, account: !byCode, unread } : null}
            exit={{ ...exit, shift: await exitKeyOn(), counting: id.bingkai.shiftLagi }}
          />
        )}
        <main id="isi" tabIndex={-1} className="flex-1">
          {viewer || plain ? null : (
            <CookieNotice>
              <Notice kind="warn" title={id.sesi.kukiDitolak} role="status">
                {id.sesi.kukiDitolak_isi}
              </Notice>
            </CookieNotice>
          )}
          <PageHolder mark={viewer ? await pageHolder(viewer) : ''}>
            {away ? <Away path={path} /> : children}
          </PageHolder>
        </main>
        {plain ? null : (
          <Footer tema={tema} setTema={setTemaAction} staff={viewer !== null && viewer.role !== 'PELAPOR'} />
        )}
        {viewer && !plain ? <LaterSessionWarning byCode={byCode} says={id.sesi} /> : null}
        {viewer || writes ? <BackGuard exitUrl={url} /> : null}
      </body>
    </html>
  )
}
