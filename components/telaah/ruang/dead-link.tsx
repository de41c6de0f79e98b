import { words } from '@/lib/words/words'
import { OfficePage } from './office-page'

const t = words('keterangan')

/** Shown for a mistyped, used, revoked or expired link; the page does not reveal which. */
export function DeadLink() {
  return (
    <OfficePage title={t('tautanTidakBerlaku')}>
      <p className="measure">{t('tautanIniTidakBerlaku')}</p>
    </OfficePage>
  )
}
