'use client'

import { RadioField } from '@/components/form/radio-field'
import { RowButton } from '@/components/form/row-button'
import { TextField } from '@/components/form/text-field'
import { useRows } from '@/components/form/use-rows'
import { IZIN_SAKSI } from '@/lib/aduan/report/options'
import { MAX_SAKSI, type RawSaksi } from '@/lib/lapor/form/answers'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }

const NOBODY: RawSaksi = { nama: '', jabatan: '', kontak: '', izin: '' }

/** Other people who know of it. */
export function WitnessRows({ witnesses }: { witnesses: readonly RawSaksi[] }) {
  const { ids, add, remove, group, said } = useRows(witnesses.length, 0)
  return (
    <fieldset id="saksi" ref={group} className="space-y-5">
      <legend className="mb-1 font-semibold">{says.orangLain}</legend>
      <p className="text-muted">{says.andaTidak}</p>
      {ids.map((id, index) => {
        const person = witnesses[id] ?? NOBODY
        const name = `saksi.${index}`
        return (
          <div key={id} data-row className="space-y-4 border-l-4 border-line pl-4">
            <TextField name={`${name}.nama`} label={says.namaSaksi} optional defaultValue={person.nama} />
            <TextField
              name={`${name}.jabatan`}
              label={says.jabatanSaksi}
              optional
              defaultValue={person.jabatan}
            />
            <TextField
              name={`${name}.kontak`}
              label={says.caraMenghubungi}
              optional
              defaultValue={person.kontak}
            />
            <RadioField
              name={`${name}.izin`}
              legend={says.bolehKami}
              optional
              defaultValue={person.izin}
              options={IZIN_SAKSI}
            />
            <RowButton
              value={`hapus-saksi-${index}`}
              onPress={() => remove(id, fill(says.saksiKe, { ke: index + 1 }))}
            >
              {fill(says.hapusSaksi, { ke: index + 1 })}
            </RowButton>
          </div>
        )
      })}
      <p role="status" className="text-muted empty:hidden">
        {said}
      </p>
      {ids.length < MAX_SAKSI ? (
        <RowButton value="tambah-saksi" onPress={add} add>
          {says.tambahOrangYang}
        </RowButton>
      ) : null}
    </fieldset>
  )
}
