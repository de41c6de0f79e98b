import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Away } from '@/components/layout/away'
import { DemoBanner } from '@/components/layout/demo-banner'
import { Footer, type Tema } from '@/components/layout/footer'
import { Header } from '@/components/layout/header'
import { SessionWarning } from '@/components/layout/session-warning'
import { QUICK_EXIT_URL } from '@/lib/action/content-security-policy'
import { currentViewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { DbUnavailable } from '@/lib/db/errors'
import { env } from '@/lib/env'
import { unreadOf } from '@/lib/notifikasi/unread'
import { words } from '@/lib/words/words'
import './globals.css'
import { logOutAction, quickExitAction } from './session-actions'
import { setTemaAction } from './tema-actions'

const jakarta = localFont({
  src: './fonts/plus-jakarta-sans-latin-wght-normal.woff2',
  variable: '--font-jakarta',
  weight: '200 800',
  display: 'swap',
  adjustFontFallback: 'Arial',
})

/** Every page carries a nonce of its own response, so none is made in advance. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'WBS Kalsel',
  robots: { index: false },
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#084638' },
    { media: '(prefers-color-scheme: dark)', color: '#0a2b23' },
  ],
}

/** Who is looking, and what they have not read; `away` while the database cannot be reached, and then the frame of the page must stand all the same. */
async function whoLooks() {
  try {
    const viewer = await currentViewer()
    return { viewer, unread: viewer ? await unreadOf(db(), viewer) : 0, away: false }
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
  const mode = env().WBS_MODE
  const byCode = viewer?.role === 'PELAPOR' && !viewer.account
  return (
    <html lang="id" data-theme={tema === 'otomatis' ? undefined : tema} className={jakarta.variable}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#isi"
          className="sr-only focus:not-sr-only focus:absolute focus:left-3 focus:top-3 focus:z-20 focus:bg-ground focus:p-3"
        >
          {words('bingkai')('lewati')}
        </a>
        {mode === 'production' ? null : <DemoBanner />}
        <Header
          viewer={viewer ? { role: viewer.role, name: viewer.name, account: !byCode, unread } : null}
          logOut={logOutAction}
          quickExit={quickExitAction}
          exitUrl={QUICK_EXIT_URL}
        />
        <main id="isi" tabIndex={-1} className="flex-1">
          {away ? <Away path={path} /> : children}
        </main>
        <Footer tema={tema} setTema={setTemaAction} staff={viewer !== null && viewer.role !== 'PELAPOR'} />
        {viewer ? <SessionWarning byCode={byCode} /> : null}
      </body>
    </html>
  )
}
