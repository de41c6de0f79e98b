import { TextArea } from '@/components/form/text-area'
import type { RawAnswers } from '@/lib/lapor/form/answers'

export function EvidenceFields({ answers }: { answers: RawAnswers }) {
  return (
    <TextArea
      name="bukti_lain"
      label="Bukti yang belum bisa diunggah"
      hint="Siapa yang memegangnya?"
      optional
      rows={3}
      defaultValue={answers.bukti_lain ?? ''}
    />
  )
}
