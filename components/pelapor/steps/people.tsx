import { CheckboxField } from '@/components/form/checkbox-field'
import type { SelectGroup } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import type { References } from '@/lib/lembaga/queries'
import { OfficeField } from './office-field'
import { PeopleRows } from './people-rows'

const GROUPS: { kind: string[]; label: string }[] = [
  { kind: ['sering'], label: 'Yang sering dicari' },
  { kind: ['sekretariat', 'inspektorat'], label: 'Sekretariat dan Inspektorat' },
  { kind: ['dinas'], label: 'Dinas' },
  { kind: ['badan'], label: 'Badan' },
  { kind: ['rumah_sakit'], label: 'Rumah sakit' },
  { kind: ['pemkab_pemkot'], label: 'Pemerintah kabupaten/kota' },
  { kind: ['dprd'], label: 'DPRD kabupaten/kota' },
  { kind: ['lain'], label: 'Lainnya' },
]

export function PeopleFields({ answers, refs }: { answers: RawAnswers; refs: References }) {
  return (
    <>
      <PeopleRows people={answers.terlapor}>
        <CheckboxField
          name="terlapor_tidak_tahu"
          label="Saya tidak tahu orangnya"
          defaultChecked={answers.terlapor_tidak_tahu === 'ya'}
        />
      </PeopleRows>
      <div className="office">
        <OfficeField groups={groupsOf(refs)} defaultValue={answers.instansi ?? ''} />
        <div className="office-detail">
          <TextField
            name="unit_rinci"
            label="Bidang / UPT / sekolah (opsional)"
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
