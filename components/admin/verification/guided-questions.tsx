'use client'

import { useEffect, useRef, useState } from 'react'
import { FieldError } from '@/components/form/field-frame'
import { useFormField } from '@/components/form/form-context'
import { TextArea } from '@/components/form/text-area'

interface QuestionRow {
  element: string
  label: string
  question: string
  /** The reporter's answer to this question in an earlier round. */
  answer: string | null
  /** The checklist asks for this question, and nobody has answered it. */
  chosen: boolean
}

/**
 * The questions of a guided request. Elements missing on the checklist are ticked automatically until
 * somebody changes that question's box by hand; typed text always stays.
 */
export function GuidedQuestions({ rows }: { rows: readonly QuestionRow[] }) {
  const { id, error } = useFormField('tanya.0')
  return (
    <fieldset className={error ? 'border-l-4 border-danger pl-3' : ''}>
      <legend className="font-semibold">Pertanyaan untuk pelapor</legend>
      <FieldError id={id} error={error} />
      {rows.map((row, index) => (
        <GuidedQuestion key={row.element} row={row} index={index} />
      ))}
    </fieldset>
  )
}

function GuidedQuestion({ row, index }: { row: QuestionRow; index: number }) {
  const name = `tanya.${index}`
  const { id, typed } = useFormField(name)
  const anyTyped = useFormField(`pertanyaan.${index}`).typed !== undefined
  const [ticked, setTicked] = useState(row.chosen)
  const byHand = useRef(false)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!byHand.current) setTicked(row.chosen)
  }, [row.chosen])
  // biome-ignore lint/correctness/useExhaustiveDependencies: an automatic tick must fire an input event, too.
  useEffect(() => {
    box.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [ticked])
  // After a refused post the form shows what was sent.
  const shown = anyTyped && !byHand.current ? typed !== undefined : ticked
  return (
    <div className="option">
      <input type="hidden" name={`unsur.${index}`} value={row.element} />
      <label className="choice" htmlFor={id}>
        <input
          ref={box}
          type="checkbox"
          id={id}
          name={name}
          value="ya"
          checked={shown}
          onChange={(event) => {
            byHand.current = true
            setTicked(event.currentTarget.checked)
          }}
        />
        <span className="pt-0.5">{row.label}</span>
      </label>
      {row.answer === null ? null : (
        <p className="typed -mt-1 pl-9 text-body text-muted">Jawaban pelapor: {row.answer}</p>
      )}
      <div className="reveal">
        <TextArea
          name={`pertanyaan.${index}`}
          label={`Pertanyaan tentang ${row.label.toLowerCase()}`}
          rows={2}
          defaultValue={row.question}
        />
      </div>
    </div>
  )
}
