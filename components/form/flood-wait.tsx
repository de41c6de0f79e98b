'use client'

import { useContext, useEffect, useRef } from 'react'
import { TICKET_FIELD } from '@/lib/platform/http/form-state'
import { FormContext } from './form-context'

/** Texts for each reason: while the browser works, and where the person has to wait. */
const SAYS = {
  ramai: {
    title: 'Layanan sedang ramai',
    works: 'agar kiriman otomatis tidak menutup jalan Anda',
    rests: 'Giliran Anda tetap terjaga.',
  },
  percobaan: {
    title: 'Terlalu banyak percobaan dengan nama ini',
    works: 'agar orang yang menebak-nebak tidak menutup jalan Anda',
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
  const says = data.sebab === 'percobaan' ? SAYS.percobaan : SAYS.ramai
  const seconds = data.detik ?? '10'
  const left = REST_AGAIN.has(data.lagi ?? '')
    ? `Bila masih ramai, ini terulang paling banyak ${data.lagi} kali. `
    : ''
  const typedAgain = data.ulang
    ? `Ketik ulang ${data.ulang} sebelum menekannya; yang lain masih ada.`
    : 'Yang Anda tulis tidak hilang.'
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
      <p className="font-bold">{says.title}</p>
      <p>
        {pending
          ? `Perangkat Anda menghitung sebentar, paling lama ${seconds} detik, ${says.works}. Yang Anda tulis tidak hilang, dan tidak ada yang perlu Anda lakukan.`
          : `Tunggu ${seconds} detik, lalu tekan tombolnya sekali lagi. ${left}${says.rests} ${typedAgain}`}
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
