import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { CodeField } from '@/components/pelapor/code-field'
import { CodePaper } from '@/components/pelapor/code-paper'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { offerCode, offeredCode } from '@/lib/lapor/commands/move-to-code'
import { db } from '@/lib/platform/db/client'
import { currentKx, requireViewer } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { moveToCodeAction } from '../../actions'

const t = words('kodeRahasia')

interface Place {
  params: Promise<{ id: string }>
}

/**
 * Moves a case of this account to a kode rahasia: the code is shown, then typed back from paper. Nothing
 * changes before that, so closing the page loses nothing.
 */
export default async function PindahPage({ params }: Place) {
  const viewer = await requireViewer('PELAPOR')
  const { id } = await params
  const holder = { sidHash: viewer.sidHash, kx: await currentKx() }
  const context = { db: db(), viewer, now: clockNow(), holder }
  const code = (await offeredCode(context, id)) ?? (await offerCode(context, id))
  if (!code) notFound()
  return (
    <div className="space-y-8">
      <div className="no-print">
        <BackLink href="/data-saya/hapus-akun" label={t('hapusAkun')} />
        <h1>{t('judul')}</h1>
      </div>
      <div className="no-print">
        <Notice kind="warn" title={t('tulis')}>
          {t('tulis_isi')}
        </Notice>
      </div>
      <CodePaper code={code} site={env().APP_URL} />
      <p className="no-print">
        <PrintButton>{t('cetak')}</PrintButton>
      </p>
      <div className="no-print space-y-4">
        <h2>{t('ketikKembaliDariKertas')}</h2>
        <p>{t('setelahCocokAduanIni')}</p>
        <ActionForm action={moveToCodeAction} label={buttonOf('moveToCode')}>
          <input type="hidden" name="aduan" value={id} />
          <CodeField name="kode" label={t('nama')} hint={t('ketujuhKelompokDariKertas')} />
          <SubmitButton>{buttonOf('moveToCode')}</SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}
