import { RadioField, type RadioGroup } from '@/components/form/radio-field'
import { TextField } from '@/components/form/text-field'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { kelompokKategori } from '@/lib/lembaga/kategori-labels'
import type { References } from '@/lib/lembaga/queries'

export function KindFields({ answers, refs }: { answers: RawAnswers; refs: References }) {
  return (
    <>
      <RadioField
        name="kategori"
        legend="Apa yang ingin Anda laporkan?"
        hint="Pilih yang paling mendekati."
        defaultValue={answers.kategori ?? ''}
        options={groupsOf(refs)}
      />
      <TextField
        name="ringkasan"
        label="Ringkasan dalam satu kalimat"
        hint="Contoh: Pungutan di loket izin. Jangan tulis nama Anda."
        defaultValue={answers.ringkasan ?? ''}
      />
    </>
  )
}

/** The kategori in their groups, each in the order that the office gave them. */
function groupsOf({ kategori }: References): RadioGroup[] {
  return Object.entries(kelompokKategori).map(([kind, label]) => ({
    label,
    options: kategori
      .filter((one) => one.kind === kind)
      .map(({ id, label: name, example }) => ({ value: id, label: name, hint: example })),
  }))
}
