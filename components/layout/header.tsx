import { Bell } from '@/components/notifikasi/bell'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { words } from '@/lib/words/words'
import { BanuaLine } from './banua-line'
import { Emblem } from './emblem'
import { QuickExit, type QuickExitProps } from './exit/quick-exit'
import { type NavItem, NavLinks } from './nav-links'
import { PhoneMenu } from './phone-menu'

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
    { href: '/admin/pengguna', label: t('pengguna') },
    { href: '/admin/identitas', label: t('identitas') },
    { href: '/admin/tim', label: t('tim') },
    { href: '/admin/kalender', label: t('kalender') },
    { href: '/admin/referensi', label: t('referensi') },
    { href: '/admin/rekap', label: t('rekap') },
    { href: '/admin/jejak', label: t('jejak') },
    { href: '/admin/permintaan-data', label: t('data') },
    { href: '/admin/pekerjaan', label: t('pekerjaan') },
    { href: '/akun', label: t('akun') },
  ],
  TELAAH: [
    { href: '/telaah', label: t('kasus') },
    { href: '/akun', label: t('akun') },
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
 * the tab order, before the menu.
 */
export function Header({ viewer, exit }: HeaderProps) {
  const kind = viewer?.account === false ? 'KODE' : (viewer?.role ?? 'VISITOR')
  const items = MENUS[kind]
  const staff = kind === 'ADMIN' || kind === 'TELAAH'
  const width = staff ? 'page-staff' : 'page-wide'
  const bell = viewer ? (
    <Bell unread={viewer.unread}>
      <Icon name="bell" className="size-6" />
    </Bell>
  ) : null
  return (
    <header className="no-print">
      {/* Staff know where they are: their work begins higher on the screen. */}
      {staff ? null : (
        <p className="bg-band text-on-band">
          <span className={`page ${width} mini block py-1.5`}>
            {t('resmi')} <span className="sm:whitespace-nowrap">· {t('domain')}</span>
          </span>
        </p>
      )}
      <div
        className={`page ${width} group/top flex flex-wrap items-center gap-x-2 gap-y-1 sm:gap-x-4 md:gap-x-7 ${staff ? 'py-1' : 'py-3'}`}
      >
        <Link
          href={HOME[kind]}
          className="mr-auto flex min-h-12 min-w-28 flex-1 basis-0 items-center gap-1.5 text-ink sm:gap-3 no-underline hover:text-ink"
        >
          <Emblem className="size-8 shrink-0 sm:size-11" />
          <span>
            <span className="block text-[1rem] font-bold leading-tight tracking-tight sm:text-[1.2rem]">
              WBS Aduakan!
            </span>
            <span
              className={`mini leading-snug text-muted ${kind === 'VISITOR' ? 'block max-sm:group-has-[.button-danger]/top:hidden' : 'hidden md:block'}`}
            >
              {t('pengelola')}
            </span>
          </span>
        </Link>
        <QuickExit {...exit} />
        {kind === 'PELAPOR' || kind === 'KODE' ? (
          // On a phone: name, exit and bell in one line, the menu in the next.
          <>
            {bell}
            <nav aria-label={t('menuUtama')} className="max-md:mr-auto max-sm:text-[0.9rem]">
              <NavLinks items={items} />
            </nav>
          </>
        ) : (
          <>
            {/* The administrators' long menu has its own line. */}
            <nav
              aria-label={t('menuUtama')}
              className={`hidden md:block ${kind === 'ADMIN' ? 'order-last w-full' : ''}`}
            >
              <NavLinks items={items} />
            </nav>
            {items.length > 1 ? (
              <PhoneMenu label={t('menu')} navLabel={t('menuUtama')} items={items} />
            ) : null}
            {items.length === 1 ? (
              <nav aria-label={t('menuUtama')} className="md:hidden">
                <NavLinks items={items} />
              </nav>
            ) : null}
            {bell}
          </>
        )}
        {viewer ? (
          // A plain form: a full page load makes the browser drop all pages that it holds in memory.
          <form action="/api/keluar" method="post">
            <input type="hidden" name="cara" value="keluar" />
            <button type="submit" className="button-quiet max-sm:text-[0.9rem]">
              {t('keluar')}
            </button>
          </form>
        ) : null}
      </div>
      {staff ? <div className="border-b border-line" /> : <BanuaLine />}
    </header>
  )
}
