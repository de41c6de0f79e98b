import { CheckboxField } from '@/components/form/checkbox-field'
import type { SelectGroup } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import type { References } from '@/lib/lembaga/queries'
import { words } from '@/lib/words/words'
import { OfficeField } from './office-field'
import { PeopleRows } from './people-rows'

const t = words('formulir')

const GROUPS: { kind: string[]; label: string }[] = [
  { kind: ['sering'], label: t('yangSeringDicari') },
  { kind: ['sekretariat', 'inspektorat'], label: t('sekretariatDanInspektorat') },
  { kind: ['dinas'], label: t('dinas') },
  { kind: ['badan'], label: t('badan') },
  { kind: ['rumah_sakit'], label: t('rumahSakit') },
  { kind: ['pemkab_pemkot'], label: t('pemerintahKabupatenkota') },
  { kind: ['dprd'], label: t('dprdKabupatenkota') },
  { kind: ['lain'], label: t('lainnya') },
]

export function PeopleFields({ answers, refs }: { answers: RawAnswers; refs: References }) {
  return (
    <>
      <PeopleRows people={answers.terlapor}>
        <CheckboxField
          name="terlapor_tidak_tahu"
          label={t('sayaTidakTahuOrangnya')}
          defaultChecked={answers.terlapor_tidak_tahu === 'ya'}
        />
      </PeopleRows>
      <div className="office">
        <OfficeField groups={groupsOf(refs)} defaultValue={answers.instansi ?? ''} />
        <div className="office-detail">
          <TextField
            name="unit_rinci"
            label={t('bidangUptSekolahOpsional')}
            defaultValue={answers.unit_rinci ?? ''}
          />
        </div>
      </div>
    </>
  )
}

/** Offices by their kind, in the order of the list; "Tidak tahu" and "Lainnya" come last. */
function groupsOf(refs: References): SelectGroup[] {
  return GROUPS.map(({ kind, label }) => ({
    label,
    options: refs.instansi
      .filter((office) => kind.includes(office.kind))
      .map(({ name, restricted }) => ({ value: name, label: name, marked: restricted })),
  })).filter((group) => group.options.length > 0)
}
