import { CheckboxField } from '@/components/form/checkbox-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { SUMBER_INFO } from '@/lib/aduan/report/options'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { knownElsewhere, needsGentleWords } from '@/lib/lapor/form/coach/elements'
import { words } from '@/lib/words/words'
import { MoreFields } from '../more-fields'
import { StoryCoach } from '../story-coach'
import { WitnessRows } from './witness-rows'

const t = words('formulir')

/** What stands above the reporter's story; an official who enters a letter is in no danger. */
export function StoryCare({ answers }: { answers: RawAnswers }) {
  return <p>{needsGentleWords(answers) ? t('tulisSebatasYangSanggup') : t('tulisSebatasYangAnda')}</p>
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
        label={t('ceritakanApaYangTerjadi')}
        hint={t('urutDariAwalBoleh')}
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
    <MoreFields title={t('tambahanBilaAdaTempat')} filled={hasMore(answers)}>
      <TextField
        name="lokasi_rinci"
        label={t('tempatKejadian')}
        hint={t('gedungRuanganAlamatAtau')}
        optional
        defaultValue={answers.lokasi_rinci ?? ''}
      />
      <SelectField
        name="sumber_info"
        label={t('bagaimanaAndaMengetahuinya')}
        optional
        placeholder={t('pilihBilaBerkenan')}
        defaultValue={answers.sumber_info ?? ''}
        options={SUMBER_INFO}
      />
      <fieldset className="space-y-3">
        <legend className="mb-2 font-semibold">{t('kerugian')}</legend>
        <TextField
          name="kerugian"
          label={t('perkiraanKerugianOpsional')}
          hint={t('dalamRupiahContoh25000000')}
          inputMode="numeric"
          defaultValue={answers.kerugian ?? ''}
        />
        <CheckboxField
          name="kerugian_tidak_tahu"
          label={t('tidakTahu')}
          defaultChecked={answers.kerugian_tidak_tahu === 'ya'}
        />
        <TextField
          name="pihak_dirugikan"
          label={t('siapaYangDirugikan')}
          optional
          defaultValue={answers.pihak_dirugikan ?? ''}
        />
      </fieldset>
      <WitnessRows witnesses={answers.saksi} />
      <RadioField
        name="pernah_lapor"
        legend={t('pernahDilaporkanKeTempat')}
        optional
        defaultValue={answers.pernah_lapor ?? ''}
        options={[
          { value: 'tidak', label: t('tidak') },
          {
            value: 'ya',
            label: t('ya'),
            reveals: (
              <TextArea
                name="pernah_lapor_rinci"
                label={t('keManaKapanDan')}
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
