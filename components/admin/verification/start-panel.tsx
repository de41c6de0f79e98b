import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { RefreshOnNews } from './refresh-on-news'

interface StartPanelProps {
  action: FormAction
  aduanId: string
  seen: number
  withdrawn: boolean
}

/** Starts verification of a new aduan. Stays mounted afterwards, to show if a colleague was quicker. */
export function StartPanel({ action, aduanId, seen, withdrawn }: StartPanelProps) {
  return (
    <CaseForm
      aduanId={aduanId}
      action={action}
      label={buttonOf('startVerification')}
      className={withdrawn ? 'contents' : 'space-y-4'}
    >
      <input type="hidden" name="versi" value={seen} />
      <RefreshOnNews />
      {withdrawn ? null : (
        <>
          <p className="text-muted">
            Anda menjadi verifikator aduan ini. Pelapor melihat bahwa aduannya sedang diperiksa.
          </p>
          <SubmitButton shortcut="m">{buttonOf('startVerification')}</SubmitButton>
        </>
      )}
    </CaseForm>
  )
}
