import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import type { OpeningWords } from './opening-words'

interface OpeningDecisionProps {
  aduanId: string
  requestId: string
  words: Pick<OpeningWords, 'approve' | 'reject'>
  actions: Record<'approve' | 'reject', FormAction>
  /** One button of a page is filled. */
  look: 'primary' | 'secondary'
  /** Hidden fields of both forms. */
  fields?: Record<string, string>
}

/** The decision about one request under four eyes: approve, or reject with a reason. */
export function OpeningDecision({
  aduanId,
  requestId,
  words,
  actions,
  look,
  fields = {},
}: OpeningDecisionProps) {
  const chosen = { ...fields, permintaan: requestId }
  return (
    <>
      <ActPanel
        action={actions.approve}
        aduanId={aduanId}
        title={words.approve.button}
        explain={words.approve.explain}
        fields={chosen}
        look={look}
      />
      <ActPanel
        action={actions.reject}
        aduanId={aduanId}
        title={words.reject.button}
        look="secondary"
        fields={chosen}
      >
        <TextArea
          name={words.reject.field}
          label="Alasan menolak"
          hint="Dibaca petugas kasus ini."
          rows={2}
        />
      </ActPanel>
    </>
  )
}
