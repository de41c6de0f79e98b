import { RadioField } from '@/components/form/radio-field'
import { TextField } from '@/components/form/text-field'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import type { References } from '@/lib/lembaga/queries'

export function KindFields({ answers, refs }: { answers: RawAnswers; refs: References }) {
  return (
    <>
      <RadioField
        name="kategori"
        legend="Apa yang ingin Anda laporkan?"
        hint="Pilih yang paling mendekati. Administrator dapat menyesuaikan."
        defaultValue={answers.kategori ?? ''}
        options={refs.kategori.map((kind) => ({ value: kind.id, label: kind.label, hint: kind.example }))}
      />
      <TextField
        name="ringkasan"
        label="Ringkasan dalam satu kalimat"
        hint="Contoh: Pungutan untuk pengurusan izin di … . Jangan tulis nama Anda."
        defaultValue={answers.ringkasan ?? ''}
      />
    </>
  )
}
