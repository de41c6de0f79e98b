'use client'

import type { ReactNode } from 'react'
import { RowButton } from '@/components/form/row-button'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { useRows } from '@/components/form/use-rows'
import { PERAN } from '@/lib/aduan/report/options'
import { MAX_TERLAPOR, type RawTerlapor } from '@/lib/lapor/form/answers'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }

const NOBODY: RawTerlapor = { nama: '', jabatan: '', peran: '' }

/** The people who are reported; `children` is what stands below them in the group. */
export function PeopleRows({ people, children }: { people: readonly RawTerlapor[]; children: ReactNode }) {
  const { ids, add, remove, group, said } = useRows(people.length, 1)
  const alone = ids.length === 1
  return (
    <fieldset id="terlapor" ref={group} className="space-y-3">
      <legend className="mb-2 font-semibold">{says.siapaYang}</legend>
      {ids.map((id, index) => {
        const person = people[id] ?? NOBODY
        const name = `terlapor.${index}`
        return (
          <div key={id} data-row className="space-y-4 border-l-4 border-line pl-4">
            {alone ? null : <p className="font-semibold">{fill(says.orangKe, { ke: index + 1 })}</p>}
            <TextField name={`${name}.nama`} label={says.nama} optional defaultValue={person.nama} />
            <TextField name={`${name}.jabatan`} label={says.jabatan} optional defaultValue={person.jabatan} />
            {/* One person alone is the one who did it. */}
            <div hidden={alone && person.peran === ''}>
              <SelectField
                name={`${name}.peran`}
                label={says.peran}
                optional
                placeholder={says.tidakTahu}
                defaultValue={person.peran}
                options={PERAN}
              />
            </div>
            {alone ? null : (
              <RowButton
                value={`hapus-terlapor-${index}`}
                onPress={() => remove(id, fill(says.orangKeDihapus, { ke: index + 1 }))}
              >
                {fill(says.hapusOrang, { ke: index + 1 })}
              </RowButton>
            )}
          </div>
        )
      })}
      <p role="status" className="text-muted empty:hidden">
        {said}
      </p>
      {ids.length < MAX_TERLAPOR ? (
        <RowButton value="tambah-terlapor" onPress={add} add>
          {says.tambahOrang}
        </RowButton>
      ) : null}
      {children}
    </fieldset>
  )
}
