import { ReporterPage } from '@/components/ui/reporter-page'
import { words } from '@/lib/words/words'

/** Replaces a page while the database is unreachable; rendered on the server, so it needs no JavaScript. */
export function Away({ path }: { path: string }) {
  const t = words('sistem')
  return (
    <ReporterPage title={t('gangguan')} lead={t('gangguanSaran')}>
      <p className="measure mb-6">{t('gangguanAman')}</p>
      <a href={path} className="button button-primary">
        {t('cobaLagi')}
      </a>
    </ReporterPage>
  )
}
