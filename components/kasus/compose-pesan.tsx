import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { words } from '@/lib/words/words'
import { ReporterReads } from './reader-mark'

const t = words('kasus')

interface ComposePesanProps {
  action: FormAction
  aduanId: string
  /** Staff see a reminder that the reporter reads the message. */
  audience: 'pelapor' | 'staff'
}

/** Form for a message to the other side. */
export function ComposePesan({ action, aduanId, audience }: ComposePesanProps) {
  return (
    <CaseForm
      aduanId={aduanId}
      action={action}
      className={`no-print mt-5 space-y-4 ${audience === 'staff' ? 'band band-reads' : ''}`}
      label={t('tulisPesan')}
    >
      {audience === 'staff' ? (
        <div data-dibaca="pelapor" data-tanya>
          <ReporterReads />
        </div>
      ) : null}
      <TextArea
        name="pesan"
        label={audience === 'staff' ? t('pesanUntukPelapor') : t('pesanUntukPetugas')}
        rows={3}
        limit={20_000}
        shortcut={audience === 'staff' ? 'r' : undefined}
      />
      <SubmitButton look="secondary">{buttonOf('sendPesan')}</SubmitButton>
    </CaseForm>
  )
}
