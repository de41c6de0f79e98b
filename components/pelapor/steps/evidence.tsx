import { TextArea } from '@/components/form/text-area'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { words } from '@/lib/words/words'

const t = words('formulir')

export function EvidenceFields({ answers }: { answers: RawAnswers }) {
  return (
    <TextArea
      name="bukti_lain"
      label={t('buktiYangBelumBisa')}
      hint={t('siapaYangMemegangnya')}
      optional
      rows={3}
      defaultValue={answers.bukti_lain ?? ''}
    />
  )
}
