import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Notice } from '@/components/ui/notice'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'

interface HeldQuestionProps {
  aduanId: string
  /** Nothing hard stands in its way any more. */
  released: boolean
  drop: FormAction
}

/** What becomes of the question that the leak check held; its words stand in the form below. */
export function HeldQuestion({ aduanId, released, drop }: HeldQuestionProps) {
  return (
    <Notice kind={released ? 'ok' : 'info'} title="Pertanyaan terakhir Anda ditahan">
      <p>
        {released
          ? 'Administrator menyatakan temuannya keliru. Pertanyaan ini boleh dikirim persis seperti tertulis.'
          : 'Ubah bagian yang ditandai. Bila temuannya keliru, administrator dapat menyatakannya; pertanyaan ini tampil di halaman aduannya.'}
      </p>
      <CaseForm aduanId={aduanId} action={drop} label="Tarik pertanyaan yang ditahan">
        <SubmitButton look="quiet">{buttonOf('dropQuestion')}</SubmitButton>
      </CaseForm>
    </Notice>
  )
}
