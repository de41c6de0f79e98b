'use client'

import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { pukul } from '@/lib/waktu/dates'

const PAUSE_MS = 3000
const OFFLINE = 'Anda luring. Jangan tutup halaman ini; kami simpan otomatis saat tersambung.'

export interface DraftStatusHandle {
  /** Call after each change of the form. */
  changed: () => void
  /** Call before the form is sent: pending saves are dropped. */
  hold: () => void
}

interface DraftStatusProps {
  ref: Ref<DraftStatusHandle>
  form: RefObject<HTMLFormElement | null>
  draftId: string | null
  savedAt: string | null
}

/** Autosaves the draft on the server and shows the time; the device stores nothing. */
export function DraftStatus({ ref, form, draftId, savedAt }: DraftStatusProps) {
  const [words, setWords] = useState(savedAt ? `Tersimpan ${pukul(new Date(savedAt))}` : '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const dirty = useRef(false)

  const save = async (keepalive: boolean) => {
    clearTimeout(timer.current)
    if (!draftId || !form.current || !dirty.current) return
    dirty.current = false
    try {
      const body = new FormData(form.current)
      const response = await fetch(`/api/aduan/${draftId}/draf`, { method: 'POST', body, keepalive })
      if (response.ok) {
        const answer: { savedAt: string } = await response.json()
        setWords(`Tersimpan ${pukul(new Date(answer.savedAt))}`)
      } else {
        dirty.current = true
        setWords('Belum tersimpan. Tekan "Simpan dan lanjutkan nanti" sebelum menutup halaman ini.')
      }
    } catch {
      dirty.current = true
      setWords(OFFLINE)
    }
  }
  // The listeners live as long as the page and must call the latest save.
  const newest = useRef(save)
  useEffect(() => {
    newest.current = save
  })
  useImperativeHandle(ref, () => ({
    changed: () => {
      dirty.current = true
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void newest.current(false), PAUSE_MS)
    },
    hold: () => {
      dirty.current = false
      clearTimeout(timer.current)
    },
  }))
  useEffect(() => {
    const onHide = () => void newest.current(true)
    // Unsaved text goes with the form that ends the session, so that it cannot arrive too late.
    const onLeave = ({ detail }: CustomEvent<FormData>) => {
      clearTimeout(timer.current)
      if (!dirty.current || !form.current) return
      dirty.current = false
      for (const [name, value] of new FormData(form.current)) detail.append(name, value)
    }
    const onOnline = () => {
      // The earlier message stays true unless something is still unsaved.
      setWords((said) => (said === OFFLINE ? 'Tersambung lagi.' : said))
      void newest.current(false)
    }
    const onOffline = () => setWords(OFFLINE)
    addEventListener('pagehide', onHide)
    addEventListener('keluar-cepat', onLeave)
    // The file chooser or the camera may evict this page from memory.
    addEventListener('sebelum-memilih-berkas', onHide)
    addEventListener('online', onOnline)
    addEventListener('offline', onOffline)
    return () => {
      removeEventListener('pagehide', onHide)
      removeEventListener('keluar-cepat', onLeave)
      removeEventListener('sebelum-memilih-berkas', onHide)
      removeEventListener('online', onOnline)
      removeEventListener('offline', onOffline)
      clearTimeout(timer.current)
    }
  }, [form])
  return (
    <p role="status" className="mt-4 min-h-6 text-[0.9rem] text-muted">
      {words}
    </p>
  )
}
