'use client'

import { useState } from 'react'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/bagian.json' with { type: 'json' }

interface CopyTextProps {
  /** What the text is, for the button: "kata sandi". */
  what: string
  text: string
}

/** A text to keep, shown whole and wrapped, with a button that copies it. */
export function CopyText({ what, text }: CopyTextProps) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(says.tersalin)
    } catch {
      setSaid(says.tidakDapatDisalinDi)
    }
  }
  return (
    <div className="rounded-card border border-line bg-surface px-4 py-3">
      <p className="text-title font-bold break-words select-all">{text}</p>
      <button type="button" className="button-quiet" onClick={() => void copy()}>
        {fill(says.salin, { apa: what })}
      </button>
      <span role="status" className="ml-3 text-muted">
        {said}
      </span>
    </div>
  )
}
