'use client'

import { useContext, useEffect, useRef } from 'react'
import { TICKET_FIELD } from '@/lib/platform/http/form-state'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/isian.json' with { type: 'json' }
import { FormContext } from './form-context'

/** Texts for each reason: while the browser works, and where the person has to wait. */
const CAUSES = {
  ramai: {
    title: says.layananSedang,
    works: says.agarKiriman,
    rests: says.giliranAnda,
  },
  percobaan: {
    title: says.terlaluBanyak,
    works: says.agarOrang,
    rests: '',
  },
}

/** Counts of remaining repetitions that are mentioned, from the second wait on. */
const REST_AGAIN = new Set(['1', '2', '3', '4'])

/**
 * Shown during a flood, or while somebody guesses at a name. With JavaScript the browser does a proof of work
 * and the form continues; otherwise the person waits and presses the button again. The typed text and the
 * ticket stay in the form.
 */
export function FloodWait({ data }: { data: Record<string, string> }) {
  const { pending } = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const cause = data.sebab === 'percobaan' ? CAUSES.percobaan : CAUSES.ramai
  const seconds = data.detik ?? '10'
  const left = REST_AGAIN.has(data.lagi ?? '') ? fill(says.bilaMasih, { kali: data.lagi ?? '' }) : ''
  const typedAgain = data.ulang ? fill(says.ketikUlang, { ulang: data.ulang }) : says.yangAnda
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      // Without JavaScript the page is rendered again, and the browser itself moves the focus here.
      // biome-ignore lint/a11y/noAutofocus: the answer to a post, far down a long page
      autoFocus
      className="mb-6 space-y-2 rounded-card border-l-4 border-info bg-info-soft px-4 py-3"
    >
      <p className="font-bold">{cause.title}</p>
      <p>
        {pending
          ? fill(says.perangkatAnda, { detik: seconds, agar: cause.works })
          : fill(says.tungguDetik, {
              detik: seconds,
              sisa: left,
              giliran: cause.rests,
              ketikUlang: typedAgain,
            })}
      </p>
      <Countdown seconds={seconds} />
      <input type="hidden" name={TICKET_FIELD} value={data.tiket ?? ''} />
    </div>
  )
}

/** A progress bar that is full when the wait is over; it needs no script and repeats the sentence above. */
function Countdown({ seconds }: { seconds: string }) {
  return (
    <svg aria-hidden="true" className="block h-1.5 w-full text-info motion-reduce:hidden">
      <rect width="100%" height="100%" rx="3" fill="currentColor" opacity="0.2" />
      <rect width="0" height="100%" rx="3" fill="currentColor">
        <animate attributeName="width" from="0%" to="100%" dur={`${seconds}s`} fill="freeze" />
      </rect>
    </svg>
  )
}
