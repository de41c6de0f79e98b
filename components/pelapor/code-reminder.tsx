import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { words } from '@/lib/words/words'

/** Reminds, on the case's pages, to write the code down, while it can be shown and is not yet confirmed. */
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
