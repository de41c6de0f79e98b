'use client'

import { useEffect, useRef, useState } from 'react'
import { pukul } from '@/lib/waktu/dates'

const PAUSE_MS = 3000

/**
 * Saves the text of the surrounding form on the server, sealed for this browser, for one hour: a phone may
 * close this page while its camera is open. Sending or leaving the form works without it.
 */
export function KeepTyped({ address }: { address: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const save = async () => {
      clearTimeout(timer)
      const typed = new FormData(form)
      typed.set('tahap', 'simpan')
      try {
        const answer = await fetch(address, { method: 'POST', body: typed })
        if (answer.status === 204) setSavedAt(pukul(new Date()))
      } catch {
        // Offline: the text is still in the page, and the next keystroke tries again.
      }
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void save(), PAUSE_MS)
    }
    const now = () => void save()
    form.addEventListener('input', soon)
    addEventListener('sebelum-memilih-berkas', now)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', soon)
      removeEventListener('sebelum-memilih-berkas', now)
    }
  }, [address])
  return (
    <p ref={place} role="status" className="text-[0.9rem] text-muted">
      {savedAt ? `Tersimpan sementara ${savedAt}. Belum dikirim.` : ''}
    </p>
  )
}
