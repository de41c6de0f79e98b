import { Bell } from '@/components/notifikasi/bell'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { id } from '@/lib/words/id'
import { words } from '@/lib/words/words'
import { Emblem } from './emblem'
import { MenuFold } from './menu-fold'
import { type NavItem, NavLinks } from './nav-links'
import { SignOut } from './sign-out'

const { kabar, belumDibaca, kabarBelumDibaca } = id.bingkai
const BELL = { kabar, belumDibaca, kabarBelumDibaca }

interface StaffHeaderProps {
  role: 'ADMIN' | 'TELAAH'
  name: string
  /** Number of unread notifications. */
  unread: number
  home: string
  /** The daily work; what is set up once is under "Pengaturan". */
  items: readonly NavItem[]
}

const t = words('bingkai')

const SETTINGS: Record<StaffHeaderProps['role'], readonly NavItem[]> = {
  ADMIN: [
    { href: '/admin/pengguna', label: t('pengguna') },
    { href: '/admin/tim', label: t('tim') },
    { href: '/admin/kalender', label: t('kalender') },
    { href: '/admin/referensi', label: t('referensi') },
    { href: '/admin/permintaan-data', label: t('data') },
    { href: '/admin/arsip', label: t('arsip') },
    { href: '/admin/pekerjaan', label: t('pekerjaan') },
  ],
  TELAAH: [],
}

/** One line of 56 px: staff know where they are, and their work begins below it. */
export function StaffHeader({ role, name, unread, home, items }: StaffHeaderProps) {
  const settings = SETTINGS[role]
  const account = { href: '/akun', label: t('akun') }
  return (
    <header className="no-print border-b border-line">
      <div className="page page-staff staff-header">
        <Link
          href={home}
          className="flex min-h-11 items-center gap-2 font-bold leading-tight text-ink no-underline hover:text-ink"
        >
          <Emblem className="size-8 shrink-0" />
          <span className="max-[24rem]:sr-only">WBS Aduakan!</span>
        </Link>
        <nav aria-label={t('menuUtama')} className="hidden md:block">
          <NavLinks items={items} />
        </nav>
        <span className="ml-auto flex items-center gap-x-3 sm:gap-x-4">
          {settings.length > 0 ? (
            <MenuFold
              label={t('pengaturan')}
              navLabel={t('pengaturan')}
              items={settings}
              className="max-md:hidden"
            />
          ) : null}
          <Bell unread={unread} says={BELL}>
            <Icon name="bell" className="size-6" />
          </Bell>
          <Link href={account.href} className="nav-link max-md:hidden" title={account.label}>
            <span className="sr-only">{account.label}: </span>
            <span className="inline-block max-w-44 truncate">{name}</span>
          </Link>
          <MenuFold
            label={t('menu')}
            navLabel={t('menuUtama')}
            items={[...items, ...settings, account]}
            className="md:hidden"
          />
          <SignOut />
        </span>
      </div>
    </header>
  )
}
