import { CheckboxField } from '@/components/form/checkbox-field'
import { SelectField, type SelectGroup } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Notice } from '@/components/ui/notice'
import { PERAN } from '@/lib/aduan/report/options'
import { needsRestrictedNotice } from '@/lib/aduan/report/restricted'
import { MAX_TERLAPOR, type RawAnswers } from '@/lib/lapor/form/answers'
import type { References } from '@/lib/lembaga/queries'

const GROUPS: { kind: string[]; label: string }[] = [
  { kind: ['sekretariat', 'inspektorat'], label: 'Sekretariat dan Inspektorat' },
  { kind: ['dinas'], label: 'Dinas' },
  { kind: ['badan'], label: 'Badan' },
  { kind: ['rumah_sakit'], label: 'Rumah sakit' },
  { kind: ['pemkab_pemkot'], label: 'Pemerintah kabupaten/kota' },
  { kind: ['dprd'], label: 'DPRD kabupaten/kota' },
  { kind: ['lain'], label: 'Lainnya' },
]

export function PeopleFields({ answers, refs }: { answers: RawAnswers; refs: References }) {
  const restricted = needsRestrictedNotice(
    answers,
    new Set(refs.instansi.filter((office) => office.restricted).map((office) => office.name)),
  )
  return (
    <>
      <fieldset id="terlapor" className="space-y-6">
        <legend className="mb-3 font-semibold">Siapa yang diduga terlibat?</legend>
        {answers.terlapor.map((person, index) => (
          <PersonFields
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id; the form is remounted when one is removed
            key={index}
            person={person}
            index={index}
            alone={answers.terlapor.length === 1}
          />
        ))}
        {answers.terlapor.length < MAX_TERLAPOR ? (
          <SubmitButton name="tombol" value="tambah-terlapor" look="secondary">
            Tambah orang lain
          </SubmitButton>
        ) : null}
        <CheckboxField
          name="terlapor_tidak_tahu"
          label="Saya tidak tahu orangnya"
          defaultChecked={answers.terlapor_tidak_tahu === 'ya'}
        />
      </fieldset>
      <SelectField
        name="instansi"
        label="Unit kerja / instansi"
        placeholder="Pilih instansi"
        defaultValue={answers.instansi ?? ''}
        options={groupsOf(refs)}
      />
      <TextField
        name="unit_rinci"
        label="Bidang / UPT / sekolah (opsional)"
        defaultValue={answers.unit_rinci ?? ''}
      />
      {restricted ? (
        <Notice kind="info" title="Aduan ini akan ditangani jalur terbatas">
          <p>
            Hanya petugas yang ditunjuk khusus yang dapat melihatnya. Anda juga dapat melapor ke Inspektorat
            Jenderal Kementerian Dalam Negeri, KPK (198), atau Ombudsman RI (137).
          </p>
          <CheckboxField
            name="jalur_terbatas_dibaca"
            label="Saya sudah membacanya"
            defaultChecked={answers.jalur_terbatas_dibaca === 'ya'}
          />
        </Notice>
      ) : null}
    </>
  )
}

function PersonFields({
  person,
  index,
  alone,
}: {
  person: RawAnswers['terlapor'][number]
  index: number
  alone: boolean
}) {
  return (
    <div className="space-y-4 border-l-4 border-line pl-4">
      {alone ? null : <p className="font-semibold">Orang ke-{index + 1}</p>}
      <TextField
        name={`terlapor.${index}.nama`}
        label="Nama"
        hint="Boleh nama panggilan atau 'tidak tahu'."
        optional
        defaultValue={person.nama}
      />
      <TextField name={`terlapor.${index}.jabatan`} label="Jabatan" optional defaultValue={person.jabatan} />
      <SelectField
        name={`terlapor.${index}.peran`}
        label="Peran"
        optional
        placeholder="Tidak tahu"
        defaultValue={person.peran}
        options={PERAN}
      />
      {alone ? null : (
        <SubmitButton name="tombol" value={`hapus-terlapor-${index}`} look="quiet">
          {`Hapus orang ke-${index + 1}`}
        </SubmitButton>
      )}
    </div>
  )
}

/** Offices by kind, in list order; "Tidak tahu" and "Lainnya" come last. */
function groupsOf(refs: References): SelectGroup[] {
  return GROUPS.map(({ kind, label }) => ({
    label,
    options: refs.instansi
      .filter((office) => kind.includes(office.kind))
      .map((office) => ({ value: office.name, label: office.name })),
  })).filter((group) => group.options.length > 0)
}
