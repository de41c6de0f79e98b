import { words } from '@/lib/words/words'

/** Says on every page that this installation is not the real one. */
export function DemoBanner() {
  const t = words('bingkai')
  return (
    <aside
      aria-label={t('demoNama')}
      className="no-print small border-b border-warn bg-warn-soft px-4 py-1 text-center text-warn"
    >
      {t('demo')}
    </aside>
  )
}
