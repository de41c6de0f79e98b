import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { SummaryList } from '@/components/ui/summary-list'
import { openHead } from '@/lib/aduan/read/case-head'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { receiptOf } from '@/lib/kasus/receipt'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'

/** The receipt, to print or to download: nomor, days, what next, and the way back; no word of the content. */
export default async function TandaTerimaPage({ params }: { params: Promise<{ id: string }> }) {
  const t = words('tandaTerima')
  const viewer = await requireViewer('PELAPOR')
  const { id } = await params
  const opened = await openHead(db(), viewer, id, clockNow())
  if (!opened) notFound()
  const receipt = receiptOf(opened.head, { site: env().APP_URL, account: viewer.account })
  return (
    <div className="space-y-8">
      <h1>{t('judul')}</h1>
      <div className="no-print">
        <Notice kind="warn" title={t('awas')}>
          {t('awas_isi')}
        </Notice>
      </div>
      <SummaryList
        rows={[
          { label: t('nomor'), lines: [receipt.nomor] },
          { label: t('dikirim'), lines: [receipt.sentOn] },
          { label: t('diperiksa'), lines: [receipt.due] },
        ]}
      />
      <section aria-labelledby="berikutnya" className="prose">
        <h2 id="berikutnya">{t('berikutnya')}</h2>
        <ol>
          {receipt.next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="kembali" className="prose">
        <h2 id="kembali">{t('kembali')}</h2>
        <p>{receipt.back}</p>
      </section>
      <p className="no-print flex flex-wrap gap-3">
        <a href={`/api/aduan/${id}/tanda-terima`} className="button button-primary" download>
          {t('unduh')}
        </a>
        <PrintButton>{t('cetak')}</PrintButton>
        <ButtonLink href={`/aduan/${id}`} look="secondary">
          {t('buka')}
        </ButtonLink>
      </p>
    </div>
  )
}
