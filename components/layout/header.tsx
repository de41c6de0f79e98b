import Link from 'next/link'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { BanuaLine } from './banua-line'
import { QuickExit } from './quick-exit'

export interface HeaderViewer {
  role: 'PELAPOR' | 'ADMIN' | 'TELAAH'
  name: string
}

interface HeaderProps {
  viewer: HeaderViewer | null
  logOut: FormAction
  quickExit: FormAction
  exitUrl: string
}

const MENUS: Record<HeaderViewer['role'] | 'VISITOR', { href: string; label: string }[]> = {
  VISITOR: [
    { href: '/#alur', label: 'Alur Kerja' },
    { href: '/#tata-cara', label: 'Tata Cara Lapor' },
    { href: '/daftar', label: 'Buat akun' },
    { href: '/masuk', label: 'Masuk' },
  ],
  PELAPOR: [
    { href: '/dashboard', label: 'Aduan Saya' },
    { href: '/aduan/baru', label: 'Buat Aduan' },
  ],
  ADMIN: [
    { href: '/admin', label: 'Antrean' },
    { href: '/admin/pengguna', label: 'Pengguna' },
    { href: '/admin/tim', label: 'Tim' },
  ],
  TELAAH: [{ href: '/telaah', label: 'Kasus tim' }],
}

const HOME = { VISITOR: '/', PELAPOR: '/dashboard', ADMIN: '/admin', TELAAH: '/telaah' } as const

/** Top of every page: whose service this is, the few places one can go, and the ways out. */
export function Header({ viewer, logOut, quickExit, exitUrl }: HeaderProps) {
  const kind = viewer?.role ?? 'VISITOR'
  const wide = kind === 'ADMIN' || kind === 'TELAAH' ? 'page-staff' : 'page-wide'
  return (
    <header className="no-print">
      <p className="bg-band text-on-band">
        <span className={`page ${wide} block py-1.5 text-[0.82rem] leading-snug`}>
          Situs resmi Pemerintah Provinsi Kalimantan Selatan · domain kalselprov.go.id
        </span>
      </p>
      <div className={`page ${wide} flex flex-wrap items-center gap-x-6 gap-y-2 py-3`}>
        <Link href={HOME[kind]} className="mr-auto text-ink no-underline hover:text-ink" prefetch={false}>
          <span className="block text-[1.18rem] font-bold leading-tight tracking-tight">
            WBS <span className="text-brand">Aduakan!</span>
          </span>
          <span className="block text-[0.82rem] leading-snug text-muted">
            Inspektorat Daerah Provinsi Kalimantan Selatan
          </span>
        </Link>
        <nav aria-label="Menu utama">
          <ul className="flex flex-wrap items-center gap-x-5">
            {MENUS[kind].map((item) => (
              <li key={item.href}>
                <Link href={item.href} prefetch={false} className="inline-block py-2.5 font-semibold no-underline hover:underline">
                  {item.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {viewer ? (
          <div className="flex flex-wrap items-center gap-3">
            <ActionForm action={logOut} className="contents">
              <SubmitButton look="secondary">Keluar</SubmitButton>
            </ActionForm>
            {viewer.role === 'PELAPOR' ? <QuickExit action={quickExit} exitUrl={exitUrl} /> : null}
          </div>
        ) : null}
      </div>
      <BanuaLine />
    </header>
  )
}
