'use client'

import { useRef } from 'react'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { redirectWords } from '@/lib/verifikasi/reading-labels'
import { redirectTargets } from '@/lib/verifikasi/rules'

const none = () => ''

/**
 * The office to which a case is redirected. Choosing one from the list fills in its text, which stays
 * editable; typed text is never overwritten. Without JavaScript the server fills in empty fields.
 */
export function RedirectFields() {
  const box = useRef<HTMLDivElement>(null)
  const filled = useRef({ where: '', text: '' })
  const onChange = () => {
    const field = (name: string) =>
      box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
        `[name="${name}"]`,
      )
    const chosen = field('tujuan')?.value ?? ''
    const words = redirectWords((name) => (name === 'tujuan' ? chosen : none()))
    for (const [name, key] of [
      ['ke_mana', 'where'],
      ['penjelasan_arah', 'text'],
    ] as const) {
      const input = field(name)
      if (!input || (input.value !== '' && input.value !== filled.current[key])) continue
      input.value = words[key]
      filled.current[key] = words[key]
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  return (
    <div
      ref={box}
      className="space-y-4"
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) onChange()
      }}
    >
      <SelectField
        name="tujuan"
        label="Instansi yang berwenang"
        placeholder="Pilih, atau tulis sendiri di bawah"
        options={redirectTargets.map((target) => ({
          value: target.key,
          label: target.instansi.charAt(0).toUpperCase() + target.instansi.slice(1),
        }))}
      />
      <TextField
        name="ke_mana"
        label="Instansi atau kanal yang tepat"
        hint="Dibaca pelapor. Kosongkan untuk memakai pilihan di atas."
      />
      <TextArea
        name="penjelasan_arah"
        label="Penjelasan, akan dibaca pelapor"
        hint="Ke mana, mengapa, dan bagaimana caranya. Kosongkan untuk memakai kalimat baku."
        rows={4}
      />
    </div>
  )
}
