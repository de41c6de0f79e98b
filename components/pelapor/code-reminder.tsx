import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { words } from '@/lib/words/words'

/** As long as a code can still be shown and was not proved to be on paper, the pages of its case say so. */
export function CodeReminder({ aduanId }: { aduanId: string }) {
  const t = words('kodeRahasia')
  return (
    <Notice kind="warn" title={t('belum')}>
      <p>{t('belum_isi')}</p>
      <p>
        <Link href={`/aduan/${aduanId}/kode`} className="inline-block py-1 font-semibold">
          {t('belum_tautan')}
        </Link>
      </p>
    </Notice>
  )
}
