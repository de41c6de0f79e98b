'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { SelectField, type SelectGroup } from '@/components/form/select-field'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }

interface OfficeFieldProps {
  groups: readonly SelectGroup[]
  defaultValue: string
}

/** Enough to choose from, and few enough for the screen of a phone with its keyboard open. */
const MOST = 6

/** The office: a plain list, and with scripts a search above it that chooses in the list. */
export function OfficeField({ groups, defaultValue }: OfficeFieldProps) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const found = matching(groups, typed)
  const only = found.length === 1 ? found[0] : undefined
  const bySearch = useRef('')
  const put = (value: string) => {
    const list = box.current?.querySelector('select')
    if (!list) return
    list.value = value
    // For the autosave, and for what is shown with a restricted office.
    list.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const choose = (value: string) => {
    put(value)
    bySearch.current = ''
    setTyped('')
    box.current?.querySelector('select')?.focus()
  }
  /**
   * A search with one answer chooses it, and takes it back when the words fit no more; a choice of the person
   * stays.
   */
  const search = (text: string) => {
    setTyped(text)
    const hits = matching(groups, text)
    const one = hits.length === 1 ? (hits[0] ?? '') : ''
    const mayReset =
      bySearch.current !== '' && box.current?.querySelector('select')?.value === bySearch.current
    if (text.trim() === '' || (one === '' && !mayReset)) return
    put(one)
    bySearch.current = one
  }
  return (
    <div ref={box} className="space-y-3">
      {ready ? (
        <div>
          <label htmlFor={id} className="mb-1 block font-semibold">
            {says.cariKantor}
          </label>
          <input
            id={id}
            type="text"
            data-narrows
            autoComplete="off"
            spellCheck={false}
            className="control"
            placeholder={says.ketikSebagian}
            value={typed}
            onChange={({ target }) => search(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || typed === '') return
              // Enter would send the page.
              event.preventDefault()
              if (found[0]) choose(found[0])
            }}
          />
          <ul className="mt-1">
            {(only ? [] : found).map((name) => (
              <li key={name}>
                <button type="button" className="button-quiet text-left" onClick={() => choose(name)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
          <p role="status" className="text-muted empty:hidden">
            {only ? `Terpilih: ${only}.` : ''}
            {typed.trim() === '' || found.length > 0 ? '' : says.tidakDitemukan}
          </p>
        </div>
      ) : null}
      <SelectField
        name="instansi"
        label={says.unitKerja}
        placeholder={says.pilihInstansi}
        defaultValue={defaultValue}
        options={groups}
      />
    </div>
  )
}

/** Offices whose name has every typed word, in the order of the list. */
function matching(groups: readonly SelectGroup[], typed: string): string[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const names = groups.flatMap(({ options }) => options.map(({ value }) => value))
  return names.filter((name) => words.every((word) => name.toLowerCase().includes(word))).slice(0, MOST)
}
