'use client'

import { useEffect, useRef, useState } from 'react'
import { AGAIN_MS, postInTime } from '@/components/form/post-in-time'
import { pukul } from '@/lib/waktu/dates'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }

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
        const { status } = await postInTime(address, typed)
        if (status === 204) return setSavedAt(pukul(new Date()))
      } catch {
        // Without network: the text is still in the page.
      }
      setSavedAt(null)
      later(AGAIN_MS)
    }
    const later = (ms: number) => {
      clearTimeout(timer)
      if (form.isConnected) timer = setTimeout(() => void save(), ms)
    }
    const soon = () => later(PAUSE_MS)
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
    <p ref={place} role="status" className="text-body text-muted">
      {savedAt ? fill(says.tersimpanSementara, { pukul: savedAt }) : ''}
    </p>
  )
}
