import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { tabPath } from '@/lib/aduan/tab-rules'
import { DeclaredBy } from './declaration'

interface ToAnswerProps {
  aduanId: string
  /** The next step there: to draft, or as a ketua to read and decide. */
  words: string
  declare: FormAction | null
}

/** Leads to the page of the answer; a member without a declaration makes it first. */
export function ToAnswer({ aduanId, words, declare }: ToAnswerProps) {
  if (declare) {
    return (
      <ActionForm action={declare} label={words} className="mt-4 space-y-3">
        <input type="hidden" name="aduan" value={aduanId} />
        <input type="hidden" name="lanjut" value="jawaban" />
        <DeclaredBy button={words} />
        <SubmitButton look="secondary">{words}</SubmitButton>
      </ActionForm>
    )
  }
  return (
    <form action={tabPath(aduanId, 'jawaban')} className="mt-4">
      <button type="submit" className="button button-secondary">
        {words}
      </button>
    </form>
  )
}
