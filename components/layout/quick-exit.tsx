'use client'

import type { FormEvent } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'

/**
 * "Keluar cepat": the page is blank at once, the session ends by a beacon, and a neutral page takes this one's place in
 * the history. Without JavaScript it is a form that ends the session and leads away.
 */
export function QuickExit({ action, exitUrl }: { action: FormAction; exitUrl: string }) {
  const leave = (event: FormEvent<HTMLDivElement>) => {
    event.preventDefault()
    event.stopPropagation()
    document.documentElement.hidden = true
    document.title = 'Cuaca'
    navigator.sendBeacon('/api/keluar')
    location.replace(exitUrl)
  }
  return (
    <div onSubmitCapture={leave}>
      <ActionForm action={action} className="contents">
        <SubmitButton look="danger">Keluar cepat</SubmitButton>
      </ActionForm>
    </div>
  )
}
