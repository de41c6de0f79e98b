import { Bell } from '@/components/notifikasi/bell'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { id } from '@/lib/words/id'
import { words } from '@/lib/words/words'
import { BanuaLine } from './banua-line'
import { Emblem } from './emblem'
import { QuickExit, type QuickExitProps } from './exit/quick-exit'
import { MenuFold } from './menu-fold'
import { type NavItem, NavLinks } from './nav-links'
import { SignOut } from './sign-out'
import { StaffHeader } from './staff-header'

const { kabar, belumDibaca, kabarBelumDibaca } = id.bingkai
const BELL = { kabar, belumDibaca, kabarBelumDibaca }

export interface HeaderViewer {
  role: 'PELAPOR' | 'ADMIN' | 'TELAAH'
  /** False for a reporter who came by kode rahasia. */
  account: boolean
  name: string
  /** Number of unread notifications. */
  unread: number
}

interface HeaderProps {
  viewer: HeaderViewer | null
  exit: QuickExitProps
}

const t = words('bingkai')

const MENUS: Record<HeaderViewer['role'] | 'VISITOR' | 'KODE', NavItem[]> = {
  VISITOR: [
    { href: '/#alur', label: t('alur') },
    { href: '/#tata-cara', label: t('tataCara') },
    { href: '/keamanan', label: t('keamanan') },
    { href: '/#kontak', label: t('kontak') },
    { href: '/daftar', label: t('daftar') },
    { href: '/masuk', label: t('masuk') },
  ],
  PELAPOR: [
    { href: '/dashboard', label: t('aduanSaya') },
    { href: '/aduan/baru', label: t('buatAduan') },
    { href: '/akun', label: t('akun') },
  ],
  KODE: [
    { href: '/lacak', label: t('aduanIni') },
    { href: '/data-saya', label: t('dataSaya') },
  ],
  ADMIN: [
    { href: '/admin', label: t('antrean') },
    { href: '/admin/aduan/baru', label: t('catat') },
    { href: '/admin/identitas', label: t('identitas') },
    { href: '/admin/rekap', label: t('rekap') },
    { href: '/admin/jejak', label: t('jejak') },
  ],
  TELAAH: [
    { href: '/telaah', label: t('kasus') },
    { href: '/telaah/arsip', label: t('arsip') },
  ],
}

const HOME = {
  VISITOR: '/',
  PELAPOR: '/dashboard',
  KODE: '/lacak',
  ADMIN: '/admin',
  TELAAH: '/telaah',
} as const

/**
 * Top of every page: name of the service, menu, and the ways out. A reporter's "Keluar cepat" comes second in
 * the tab order, before the menu. Staff have a header of their own.
 */
export function Header({ viewer, exit }: HeaderProps) {
  if (viewer && viewer.role !== 'PELAPOR') {
    const { role, name, unread } = viewer
    return <StaffHeader role={role} name={name} unread={unread} home={HOME[role]} items={MENUS[role]} />
  }
  const kind = viewer?.account === false ? 'KODE' : (viewer?.role ?? 'VISITOR')
  const items = MENUS[kind]
  return (
    <header className="no-print">
      {/* At 400 % zoom the content begins in the first screen. */}
      <p className="bg-band text-on-band [@media(max-height:20rem)]:hidden">
        <span className="page page-wide mini block py-1.5">
          {t('resmi')} <span className="sm:whitespace-nowrap">· {t('domain')}</span>
        </span>
      </p>
      <div className="page page-wide group/top flex flex-wrap items-center gap-x-2 gap-y-1 py-3 sm:gap-x-4 md:gap-x-7">
        <Link
          href={HOME[kind]}
          className="mr-auto flex min-h-12 min-w-28 flex-1 basis-0 items-center gap-1.5 text-ink sm:gap-3 no-underline hover:text-ink"
        >
          <Emblem className="size-8 shrink-0 sm:size-11" />
          <span>
            <span className="block text-lead font-bold leading-tight tracking-tight sm:text-title">
              WBS Aduakan!
            </span>
            <span
              className={`mini leading-snug text-muted ${viewer ? 'hidden md:block' : 'block max-sm:group-has-[.button-danger]/top:hidden'}`}
            >
              {t('pengelola')}
            </span>
          </span>
        </Link>
        <QuickExit {...exit} />
        {viewer ? (
          // On a phone: name, exit and bell in one line, the menu in the next.
          <>
            <Bell unread={viewer.unread} says={BELL}>
              <Icon name="bell" className="size-6" />
            </Bell>
            <nav aria-label={t('menuUtama')} className="max-md:mr-auto max-sm:text-body">
              <NavLinks items={items} />
            </nav>
            <SignOut />
          </>
        ) : (
          <>
            <nav aria-label={t('menuUtama')} className="hidden md:block">
              <NavLinks items={items} />
            </nav>
            <MenuFold label={t('menu')} navLabel={t('menuUtama')} items={items} className="md:hidden" />
          </>
        )}
      </div>
      <BanuaLine />
    </header>
  )
}
