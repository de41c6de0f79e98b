'use client'

import { useContext, useEffect, useMemo, useRef, useState } from 'react'
import { FormContext } from '@/components/form/form-context'
import { RadioField, type RadioGroup } from '@/components/form/radio-field'
import { TextField } from '@/components/form/text-field'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { likelyGroup } from '@/lib/lapor/form/kind-suggestion'
import { kelompokKategori } from '@/lib/lembaga/kategori-labels'
import type { References } from '@/lib/lembaga/queries'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }

interface KindFieldsProps {
  answers: Pick<RawAnswers, 'kategori' | 'ringkasan'>
  refs: Pick<References, 'kategori'>
  /** Of the field of the summary. */
  hint?: string
}

/** Long enough to be a real pause in typing. */
const PAUSE_MS = 400

/**
 * What happened, in the reporter's words, and its kategori in six rows. The row that fits the words opens by
 * itself until something is chosen; after a refusal all are open, so that the error never names a folded
 * choice.
 */
export function KindFields({ answers, refs, hint = says.contohPungutan }: KindFieldsProps) {
  const { state } = useContext(FormContext)
  const groups = useMemo(() => groupsOf(refs), [refs])
  const [likely, setLikely] = useState(() => likelyGroup(answers.ringkasan ?? '', groups))
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const input = box.current?.querySelector('input')
    if (!input) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      if (!input.form?.querySelector('input[name=kategori]:checked'))
        setLikely(likelyGroup(input.value, groups))
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(look, PAUSE_MS)
    }
    // Somebody may have written before the scripts ran.
    look()
    input.addEventListener('input', soon)
    return () => {
      clearTimeout(timer)
      input.removeEventListener('input', soon)
    }
  }, [groups])
  const refused = state.errors.some(({ field }) => field === 'kategori')
  const chosen = state.values.kategori?.[0] ?? answers.kategori
  return (
    <>
      <div ref={box}>
        <TextField
          name="ringkasan"
          label={says.ringkasanDalam}
          hint={hint}
          defaultValue={answers.ringkasan ?? ''}
        />
      </div>
      <RadioField
        name="kategori"
        legend={says.pilihJenisnya}
        defaultValue={answers.kategori ?? ''}
        options={groups.map((group) => ({
          ...group,
          open: refused || group.label === likely || group.options.some(({ value }) => value === chosen),
        }))}
      />
    </>
  )
}

/** The kategori in their groups, each in the order that the office gave them. */
function groupsOf({ kategori }: KindFieldsProps['refs']): RadioGroup[] {
  return Object.entries(kelompokKategori).map(([kind, label]) => ({
    label,
    options: kategori
      .filter((one) => one.kind === kind)
      .map(({ id, label: name, example }) => ({ value: id, label: name, hint: example })),
  }))
}
