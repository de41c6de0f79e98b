'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { useFormField } from '@/components/form/form-context'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'

interface QueueBulkProps {
  action: FormAction
  actionKey: string
  place: string
  assignees: readonly { id: string; name: string }[]
  /** Labels already in use on this page, offered as suggestions. */
  knownLabels: readonly string[]
  children: ReactNode
}

/** Wraps the rows; once one is ticked, offers the bulk actions: assign and label. */
export function QueueBulk({ action, actionKey, place, assignees, knownLabels, children }: QueueBulkProps) {
  const list = useId()
  return (
    <ActionForm action={action} actionKey={actionKey} className="bulk space-y-4" label="Aduan terpilih">
      <input type="hidden" name="halaman" value={place} />
      {children}
      <a href="#tindakan" className="bulk-jump button button-secondary">
        Tugaskan atau beri label yang dipilih
      </a>
      <fieldset id="tindakan" className="bulk-bar">
        <legend className="sr-only">Untuk aduan terpilih</legend>
        <Chosen />
        <div className="bulk-act">
          <SelectField
            name="petugas"
            label="Tugaskan kepada"
            placeholder="Pilih petugas"
            options={[
              ...assignees.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'kosong', label: 'Belum ditugaskan' },
            ]}
          />
          <SubmitButton name="tindakan" value="tugaskan">
            Tugaskan
          </SubmitButton>
        </div>
        <div className="bulk-act">
          <TextField name="label" label="Label" maxLength={30} list={list} />
          <datalist id={list}>
            {knownLabels.map((label) => (
              <option key={label} value={label} />
            ))}
          </datalist>
          <SubmitButton name="tindakan" value="label" look="secondary">
            Tambah label
          </SubmitButton>
          <SubmitButton name="tindakan" value="lepas" look="secondary">
            Lepas label
          </SubmitButton>
        </div>
      </fieldset>
    </ActionForm>
  )
}

/** The number of ticked rows, and a button that clears them. */
function Chosen() {
  const place = useRef<HTMLDivElement>(null)
  const [count, setCount] = useState(0)
  useEffect(() => {
    const form = place.current?.closest('form')
    const look = () => setCount(boxesOf(form).filter((box) => box.checked).length)
    look()
    form?.addEventListener('change', look)
    return () => form?.removeEventListener('change', look)
  }, [])
  const setAll = (on: boolean) => {
    const boxes = boxesOf(place.current?.closest('form'))
    for (const box of boxes) box.checked = on
    setCount(on ? boxes.length : 0)
    if (!on) boxes[0]?.focus()
  }
  return (
    <div ref={place} className="needs-script flex flex-wrap items-center gap-x-4">
      <p role="status" className="font-semibold">
        {count > 0 ? `${count} dipilih` : ''}
      </p>
      <button type="button" className="button-quiet" onClick={() => setAll(true)}>
        Pilih semua di halaman ini
      </button>
      <button type="button" className="button-quiet" onClick={() => setAll(false)}>
        Batalkan pilihan
      </button>
    </div>
  )
}

function boxesOf(form: HTMLFormElement | null | undefined): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>('input[name="pilih"]') ?? [])]
}

/** The checkbox of one row; ticked again when the server refused the form. */
export function RowBox({ aduanId, nomor }: { aduanId: string; nomor: string }) {
  const { typed } = useFormField('pilih')
  return (
    <label className="row-box">
      <input type="checkbox" name="pilih" value={aduanId} defaultChecked={typed?.includes(aduanId)} />
      <span className="sr-only">Pilih {nomor}</span>
    </label>
  )
}
