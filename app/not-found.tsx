import { ButtonLink } from '@/components/ui/button-link'
import { ReporterPage } from '@/components/ui/reporter-page'
import { words } from '@/lib/words/words'

/** Also what somebody sees whose page it is not: it does not tell whether the page exists. */
export default function NotFound() {
  const t = words('sistem')
  return (
    <ReporterPage title={t('tidakDitemukan')} lead={t('tidakDitemukanSaran')}>
      <ButtonLink href="/" look="secondary">
        {t('keBeranda')}
      </ButtonLink>
    </ReporterPage>
  )
}
