'use client'

import { useContext, useEffect, useRef, useState } from 'react'
import { FormContext } from '@/components/form/form-context'
import { ReporterReads } from '@/components/kasus/reader-mark'
import { fingerprint, type Outcome, readingOf, type WordsAfter } from '@/lib/verifikasi/reading-labels'

interface ReadingPreviewProps {
  outcome: Outcome
  /** Name of the decision, because a page holds several previews. */
  title: string
  after: WordsAfter
  /** Initial values of the fields. */
  defaults: Readonly<Record<string, string>>
}

/**
 * "Yang dibaca pelapor": the reporter's page as it will read, updated while somebody writes. Without
 * JavaScript it shows the last submitted preview. The form carries its fingerprint, so that only text that
 * was shown can be sent.
 */
export function ReadingPreview({ outcome, title, after, defaults }: ReadingPreviewProps) {
  const { state } = useContext(FormContext)
  const box = useRef<HTMLElement>(null)
  const [live, setLive] = useState<Record<string, string> | null>(null)
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    const read = () => setLive(textsOf(new FormData(form)))
    form.addEventListener('input', read)
    form.addEventListener('change', read)
    return () => {
      form.removeEventListener('input', read)
      form.removeEventListener('change', read)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refreshed page may bring other hidden fields and dates.
  useEffect(() => {
    const form = box.current?.closest('form')
    if (form) setLive(textsOf(new FormData(form)))
  }, [after, defaults])
  useEffect(() => {
    if (state.status === 'preview') box.current?.focus()
  }, [state])

  const posted = Object.fromEntries(Object.entries(state.values).map(([name, all]) => [name, all[0] ?? '']))
  const values = live ?? (Object.keys(posted).length > 0 ? posted : defaults)
  const reading = readingOf(outcome, (name) => values[name] ?? '', after)
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={`Yang dibaca pelapor: ${title}`}
      className="space-y-2 rounded-card border-2 border-info bg-info-soft p-4"
    >
      <input type="hidden" name="dilihat" value={fingerprint(reading)} />
      <ReporterReads>Yang dibaca pelapor</ReporterReads>
      {state.status === 'preview' ? (
        <p role="status" className="font-semibold">
          Belum terkirim. Periksa, lalu kirim.
        </p>
      ) : null}
      <p className="font-semibold">{reading.status.label}</p>
      {reading.status.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {reading.explanation.map(({ label, text }) => (
        <p key={`${label} ${text}`} className="typed">
          {label ? <strong>{label}: </strong> : null}
          {text}
        </p>
      ))}
      {reading.opening ? <p className="typed">{reading.opening}</p> : null}
      {reading.questions.length > 0 ? (
        <ol className="list-decimal space-y-1 pl-5">
          {reading.questions.map((question) => (
            <li key={question} className="typed">
              {question}
            </li>
          ))}
        </ol>
      ) : null}
      {reading.closing ? <p className="typed">{reading.closing}</p> : null}
    </section>
  )
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
