'use client'

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { PROMPTS, promptLine } from '@/lib/lapor/form/coach/prompt-labels'
import { type KnownElsewhere, storyPrompts } from '@/lib/lapor/form/coach/story-prompts'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }

/** Long enough to be a real pause in typing. */
const PAUSE_MS = 2000

interface StoryCoachProps {
  /** The stored story. */
  initial: string
  known: KnownElsewhere
  gentle: boolean
  /** The story field. */
  children: ReactNode
}

/**
 * Suggestions around the story field. They update after a pause in typing, by the server's rules, and never
 * change the text. Without JavaScript they describe the stored text.
 */
export function StoryCoach({ initial, known, gentle, children }: StoryCoachProps) {
  const [story, setStory] = useState(initial)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const onInput = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLTextAreaElement)) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setStory(target.value), PAUSE_MS)
  }
  const prompts = storyPrompts(story, known)
  return (
    <div className="space-y-4" onInput={onInput}>
      <details className="rounded-card border border-line px-4 py-3">
        <summary className="font-semibold">{says.apaSaja}</summary>
        <ul className="mt-2 space-y-1.5">
          {PROMPTS.map(({ key, question, gentle: soft }) => (
            <li key={key} className="flex gap-2.5">
              <span className={`pt-0.5 ${prompts[key] ? 'text-ok' : 'text-muted'}`}>
                <Icon name={prompts[key] ? 'check' : 'question'} />
              </span>
              <span className="min-w-0">
                {gentle ? soft : question}
                {prompts[key] ? <span className="text-ok"> {says.sudahAda}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {children}
      <p aria-live="polite" className="min-h-14 text-muted sm:min-h-7">
        {promptLine(story, prompts, gentle)}
      </p>
    </div>
  )
}
