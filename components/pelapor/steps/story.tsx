import { CheckboxField } from '@/components/form/checkbox-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { SUMBER_INFO } from '@/lib/aduan/report/options'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { knownElsewhere, needsGentleWords } from '@/lib/lapor/form/coach/elements'
import { MoreFields } from '../more-fields'
import { StoryCoach } from '../story-coach'
import { WitnessRows } from './witness-rows'

/** What stands above the reporter's story; an official who enters a letter is in no danger. */
export function StoryCare({ answers }: { answers: RawAnswers }) {
  return (
    <p>
      {needsGentleWords(answers)
        ? 'Tulis sebatas yang sanggup Anda ceritakan. Anda boleh berhenti kapan saja dan melanjutkan lain waktu.'
        : 'Tulis sebatas yang Anda ketahui. Jangan mencari bukti tambahan dengan cara yang membahayakan Anda.'}
    </p>
  )
}

/** The story itself, in the reporter's own words. */
export function StoryField({ answers }: { answers: RawAnswers }) {
  return (
    <StoryCoach
      initial={answers.kronologi ?? ''}
      known={knownElsewhere(answers)}
      gentle={needsGentleWords(answers)}
    >
      <TextArea
        name="kronologi"
        label="Ceritakan apa yang terjadi"
        hint="Urut dari awal. Boleh bahasa sehari-hari."
        rows={12}
        limit={20_000}
        defaultValue={answers.kronologi ?? ''}
      />
    </StoryCoach>
  )
}

/** What a story may leave out, folded until it is wanted. */
export function MoreOfStory({ answers }: { answers: RawAnswers }) {
  return (
    <MoreFields title="Tambahan bila ada: tempat, sumber, kerugian, saksi" filled={hasMore(answers)}>
      <TextField
        name="lokasi_rinci"
        label="Tempat kejadian"
        hint="Gedung, ruangan, alamat, atau tautan."
        optional
        defaultValue={answers.lokasi_rinci ?? ''}
      />
      <SelectField
        name="sumber_info"
        label="Bagaimana Anda mengetahuinya?"
        optional
        placeholder="Pilih bila berkenan"
        defaultValue={answers.sumber_info ?? ''}
        options={SUMBER_INFO}
      />
      <fieldset className="space-y-3">
        <legend className="mb-2 font-semibold">Kerugian</legend>
        <TextField
          name="kerugian"
          label="Perkiraan kerugian (opsional)"
          hint="Dalam rupiah. Contoh: 25000000 atau 25 juta"
          inputMode="numeric"
          defaultValue={answers.kerugian ?? ''}
        />
        <CheckboxField
          name="kerugian_tidak_tahu"
          label="Tidak tahu"
          defaultChecked={answers.kerugian_tidak_tahu === 'ya'}
        />
        <TextField
          name="pihak_dirugikan"
          label="Siapa yang dirugikan"
          optional
          defaultValue={answers.pihak_dirugikan ?? ''}
        />
      </fieldset>
      <WitnessRows witnesses={answers.saksi} />
      <RadioField
        name="pernah_lapor"
        legend="Pernah dilaporkan ke tempat lain?"
        optional
        defaultValue={answers.pernah_lapor ?? ''}
        options={[
          { value: 'tidak', label: 'Tidak' },
          {
            value: 'ya',
            label: 'Ya',
            reveals: (
              <TextArea
                name="pernah_lapor_rinci"
                label="Ke mana, kapan, dan bagaimana hasilnya"
                optional
                rows={3}
                defaultValue={answers.pernah_lapor_rinci ?? ''}
              />
            ),
          },
        ]}
      />
    </MoreFields>
  )
}

/** Whether a field of the folded part has a value. */
function hasMore(answers: RawAnswers): boolean {
  const { lokasi_rinci, sumber_info, kerugian, kerugian_tidak_tahu, pihak_dirugikan, pernah_lapor } = answers
  const texts = [lokasi_rinci, sumber_info, kerugian, kerugian_tidak_tahu, pihak_dirugikan, pernah_lapor]
  return answers.saksi.length > 0 || texts.some((text) => (text ?? '') !== '')
}
