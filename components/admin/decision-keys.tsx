'use client'

import { useEffect, useState } from 'react'
import { pressForm } from '@/components/form/press'

/** What was asked about, and what sends it now. */
interface Asked {
  form: HTMLFormElement
  again: string
}

/**
 * Ctrl+Enter presses the button of the current form (docs/design/look-and-feel.md 11.1), and asks for
 * confirmation before it sends anything to the reporter. A form marked `data-tanya` asks the same by mouse.
 * case-keys.tsx handles single letters.
 */
export function DecisionKeys() {
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(() => {
    const send = (target: Element | null) => {
      const form = target?.closest('form')
      const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]')
      if (!form || !button) return false
      if (form.querySelector('[data-dibaca="pelapor"]') && asked?.form !== form)
        setAsked({ form, again: 'Ctrl+Enter' })
      else {
        setAsked(null)
        pressForm(form, button)
      }
      return true
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (
        event.defaultPrevented ||
        event.isComposing ||
        event.altKey ||
        document.querySelector('dialog[open]')
      )
        return
      if (event.ctrlKey || event.metaKey) {
        if (event.key === 'Enter' && send(target)) event.preventDefault()
        return
      }
      if (target?.closest('button')) return
      if (event.key !== 'Control' && event.key !== 'Meta') setAsked(null)
    }
    const onClick = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest('button[type="submit"]') : null
      const form = button?.closest('form')
      if (!button || !form?.querySelector('[data-tanya]') || !isWritten(form)) return setAsked(null)
      // The second half of a double click confirms nothing.
      if (asked?.form === form && event.detail < 2) return setAsked(null)
      event.preventDefault()
      event.stopPropagation()
      if (event.detail < 2) setAsked({ form, again: `“${button.textContent?.trim()}”` })
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [asked])
  return (
    <p role="status" className={asked ? 'decision-ask' : 'sr-only'}>
      {asked ? `AKAN DIBACA PELAPOR. Tekan ${asked.again} sekali lagi untuk mengirim.` : ''}
    </p>
  )
}

/** An empty form needs no question: it is refused with what is missing. */
function isWritten(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll('textarea')].some(({ value }) => value.trim() !== '')
}
