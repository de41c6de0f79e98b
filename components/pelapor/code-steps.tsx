import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { words } from '@/lib/words/words'
import { CodePaper } from './code-paper'

interface CodeStepsProps {
  aduanId: string
  code: string
  nomor?: string
  site: string
}

/** The code while it can still be shown: write it down, then confirm it. */
export function CodeSteps({ aduanId, code, nomor, site }: CodeStepsProps) {
  const t = words('kodeRahasia')
  return (
    <div className="space-y-5">
      <div className="no-print">
        <Notice kind="warn" title={t('tulis')}>
          {t('tulis_isi')}
        </Notice>
      </div>
      <CodePaper code={code} nomor={nomor} site={site} />
      <p className="no-print text-muted">{t('foto')}</p>
      <p className="no-print flex flex-wrap gap-3">
        <Link href={`/aduan/${aduanId}/kode/periksa`} className="button button-primary">
          {t('sudah')}
        </Link>
        <PrintButton>{t('cetak')}</PrintButton>
      </p>
      <p className="no-print without-script text-muted">{t('cetakTanpaSkrip')}</p>
    </div>
  )
}
