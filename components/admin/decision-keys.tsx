'use client'

import { useEffect, useState } from 'react'
import { pressForm } from '@/components/form/press'

/**
 * Ctrl+Enter presses the button of the current form (docs/design/look-and-feel.md 11.1), and asks for
 * confirmation before it sends anything to the reporter. case-keys.tsx handles single letters.
 */
export function DecisionKeys() {
  const [asked, setAsked] = useState<HTMLFormElement | null>(null)
  useEffect(() => {
    const send = (target: Element | null) => {
      const form = target?.closest('form')
      const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]')
      if (!form || !button) return false
      if (form.querySelector('[data-dibaca="pelapor"]') && asked !== form) setAsked(form)
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
      if (event.key !== 'Control' && event.key !== 'Meta') setAsked(null)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [asked])
  return (
    <p role="status" className={asked ? 'decision-ask' : 'sr-only'}>
      {asked ? 'AKAN DIBACA PELAPOR. Tekan Ctrl+Enter sekali lagi untuk mengirim.' : ''}
    </p>
  )
}
