import { CaseForm } from '@/components/form/case-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { LembarBody } from '@/lib/telaah/lembar-rules'
import { lembarGroups, lembarJalur, lembarParts, lembarSimpulan } from '@/lib/telaah/lembar-rules'

interface LembarFormProps {
  action: FormAction
  aduanId: string
  body: LembarBody
  /** The version that this form edits. */
  version: number
}

/** Editor of the lembar telaah; each save creates a version. */
export function LembarForm({ action, aduanId, body, version }: LembarFormProps) {
  return (
    <CaseForm aduanId={aduanId} action={action} label="Lembar telaah" className="measure space-y-8">
      <input type="hidden" name="versi" value={version} />
      {lembarGroups.map((group) => (
        <fieldset key={group} className="space-y-4">
          <legend className="mb-2 text-title font-bold">{group}</legend>
          {lembarParts
            .filter((part) => part.group === group)
            .map((part) => (
              <div key={part.key} className="space-y-4">
                {part.key === 'uraianSimpulan' ? (
                  <SelectField
                    name="simpulan"
                    label="Simpulan"
                    optional
                    placeholder="Belum disimpulkan"
                    defaultValue={body.simpulan}
                    options={lembarSimpulan.map(({ key, label }) => ({ value: key, label }))}
                  />
                ) : null}
                {part.key === 'uraianRekomendasi' ? (
                  <fieldset>
                    <legend className="font-semibold">Rekomendasi (opsional)</legend>
                    {lembarJalur.map(({ key, label }) => (
                      <CheckboxField
                        key={key}
                        name={`jalur.${key}`}
                        label={label}
                        defaultChecked={body.jalur.includes(key)}
                      />
                    ))}
                  </fieldset>
                ) : null}
                <TextArea
                  name={part.key}
                  label={part.label}
                  {...(part.hint ? { hint: part.hint } : {})}
                  optional
                  rows={part.key === 'pokok' || group === 'Unsur' ? 2 : 4}
                  defaultValue={body[part.key]}
                  limit={20_000}
                />
              </div>
            ))}
        </fieldset>
      ))}
      <div className="form-bar">
        <SubmitButton look="secondary">{buttonOf('saveLembar')}</SubmitButton>
      </div>
    </CaseForm>
  )
}
