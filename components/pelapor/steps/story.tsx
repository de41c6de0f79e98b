import { CheckboxField } from '@/components/form/checkbox-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { IZIN_SAKSI, SUMBER_INFO } from '@/lib/aduan/report/options'
import { MAX_SAKSI, type RawAnswers } from '@/lib/lapor/form/answers'
import { knownElsewhere, needsGentleWords } from '@/lib/lapor/form/coach/elements'
import { MoreFields } from '../more-fields'
import { StoryCoach } from '../story-coach'

export function StoryFields({ answers }: { answers: RawAnswers }) {
  const gentle = needsGentleWords(answers)
  return (
    <>
      <p>
        {gentle
          ? 'Tulis sebatas yang sanggup Anda ceritakan. Anda boleh berhenti kapan saja dan melanjutkan lain waktu.'
          : 'Tulis sebatas yang Anda ketahui. Jangan mencari bukti tambahan dengan cara yang membahayakan Anda.'}
      </p>
      <StoryCoach initial={answers.kronologi ?? ''} known={knownElsewhere(answers)} gentle={gentle}>
        <TextArea
          name="kronologi"
          label="Ceritakan apa yang terjadi"
          hint="Urut dari awal. Bagaimana Anda mengetahuinya? Boleh bahasa sehari-hari."
          rows={12}
          limit={20_000}
          defaultValue={answers.kronologi ?? ''}
        />
      </StoryCoach>
      <MoreFields title="Tambahan bila ada: sumber, kerugian, saksi" filled={hasMore(answers)}>
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
            hint="Dalam rupiah, angka saja. Contoh: 25000000"
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
        <fieldset id="saksi" className="space-y-5">
          <legend className="mb-1 font-semibold">Orang lain yang mengetahui (opsional)</legend>
          <p className="text-muted">Jangan hubungi mereka demi kami.</p>
          {answers.saksi.map((person, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id; the form is remounted when one is removed
            <div key={index} className="space-y-4 border-l-4 border-line pl-4">
              <TextField
                name={`saksi.${index}.nama`}
                label="Nama saksi"
                optional
                defaultValue={person.nama}
              />
              <TextField
                name={`saksi.${index}.jabatan`}
                label="Jabatan saksi"
                optional
                defaultValue={person.jabatan}
              />
              <TextField
                name={`saksi.${index}.kontak`}
                label="Cara menghubungi"
                optional
                defaultValue={person.kontak}
              />
              <RadioField
                name={`saksi.${index}.izin`}
                legend="Boleh kami hubungi?"
                optional
                defaultValue={person.izin}
                options={IZIN_SAKSI}
              />
              <SubmitButton name="tombol" value={`hapus-saksi-${index}`} look="quiet">
                {`Hapus saksi ke-${index + 1}`}
              </SubmitButton>
            </div>
          ))}
          {answers.saksi.length < MAX_SAKSI ? (
            <SubmitButton name="tombol" value="tambah-saksi" look="secondary">
              Tambah orang yang mengetahui
            </SubmitButton>
          ) : null}
        </fieldset>
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
    </>
  )
}

/** Whether a field of the folded part has a value. */
function hasMore(answers: RawAnswers): boolean {
  const { sumber_info, kerugian, kerugian_tidak_tahu, pihak_dirugikan, pernah_lapor, saksi } = answers
  const texts = [sumber_info, kerugian, kerugian_tidak_tahu, pihak_dirugikan, pernah_lapor]
  return saksi.length > 0 || texts.some((text) => (text ?? '') !== '')
}
