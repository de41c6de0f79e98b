import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { tabPath } from '@/lib/telaah/tab-rules'
import { DeclaredBy } from './declaration'

/** "Susun jawaban" opens the draft; a member without a declaration makes it first. */
export function ToAnswer({ aduanId, declare }: { aduanId: string; declare: FormAction | null }) {
  if (declare) {
    return (
      <ActionForm action={declare} label={buttonOf('saveJawaban')} className="mt-4 space-y-3">
        <input type="hidden" name="aduan" value={aduanId} />
        <input type="hidden" name="lanjut" value="jawaban" />
        <DeclaredBy button={buttonOf('saveJawaban')} />
        <SubmitButton look="secondary">{buttonOf('saveJawaban')}</SubmitButton>
      </ActionForm>
    )
  }
  return (
    <form action={tabPath(aduanId, 'jawaban')} className="mt-4">
      <button type="submit" className="button button-secondary w-full">
        {buttonOf('saveJawaban')}
      </button>
    </form>
  )
}
