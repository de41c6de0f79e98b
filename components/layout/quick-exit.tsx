'use client'

import { type FormEvent, useEffect } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'

interface QuickExitProps {
  action: FormAction
  exitUrl: string
  label: string
}

const SHIFT_PRESSES = 3
const WITHIN_MS = 5000

/**
 * "Keluar cepat": the page is blank at once, the session ends by a beacon, and a neutral page takes this one's place in
 * the history. Three presses of Shift do the same. Without JavaScript it is a form that ends the session and leads away.
 */
export function QuickExit({ action, exitUrl, label }: QuickExitProps) {
  useEffect(() => {
    let presses: number[] = []
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat) return
      // Shift that types a capital letter is not meant.
      if (event.key !== 'Shift') presses = []
      else presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp]
      if (presses.length >= SHIFT_PRESSES) leave(exitUrl)
    }
    // A page that the browser kept alive must not come back with the Back button.
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload()
    }
    addEventListener('keydown', onKeyDown)
    addEventListener('pageshow', onPageShow)
    return () => {
      removeEventListener('keydown', onKeyDown)
      removeEventListener('pageshow', onPageShow)
    }
  }, [exitUrl])

  const onSubmit = (event: FormEvent<HTMLDivElement>) => {
    event.preventDefault()
    event.stopPropagation()
    leave(exitUrl)
  }
  return (
    <div onSubmitCapture={onSubmit}>
      <ActionForm action={action} className="contents">
        <SubmitButton look="danger">{label}</SubmitButton>
      </ActionForm>
    </div>
  )
}

function leave(exitUrl: string): void {
  document.documentElement.hidden = true
  document.title = 'Cuaca'
  // A draft on this page is sent on its way before the session ends.
  dispatchEvent(new Event('keluar-cepat'))
  navigator.sendBeacon('/api/keluar')
  location.replace(exitUrl)
}
