'use client'

import { useEffect, useRef, useState } from 'react'
import { AGAIN_MS, postInTime } from '@/components/form/post-in-time'
import { pressForm } from '@/components/form/press'
import { pukul } from '@/lib/waktu/dates'

const PAUSE_MS = 4000
const OTHER_ACCOUNT =
  'Akun yang masuk di peramban ini sudah berganti, jadi belum tersimpan. Di tab baru, masuk dengan akun semula, lalu tekan “Simpan draf” di sini.'
const UNSAVED = 'Belum tersimpan. Tekan “Simpan draf” sebelum menutup halaman ini.'
const OFFLINE = 'Internet terputus. Jangan tutup halaman ini; kami simpan otomatis saat tersambung.'
const ELSEWHERE = 'Draf ini disimpan di tempat lain. Salin yang Anda tulis di sini, lalu muat ulang halaman.'

interface Saved {
  savedAt: string
  revision: number
}

/**
 * Saves the draft in the form around it while somebody writes. A press on a button waits for a save that is
 * under way, so that the form always names the newest revision; without JavaScript the buttons save.
 */
export function Autosave({ address }: { address: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let [busy, dirty, stopped, unanswered, gone] = [false, false, false, false, false]
    let pressed: HTMLElement | null | undefined
    // A save without an answer may have been stored. It is repeated as it was: a newer text would seem to
    // come from a page that does not know of it.
    let lost: FormData | undefined
    const save = async (keepalive = false) => {
      clearTimeout(timer)
      if (busy || stopped || !(dirty || lost)) return
      const repeated = keepalive ? undefined : lost
      const body = repeated ?? new FormData(form)
      busy = true
      if (!repeated) dirty = false
      try {
        const { ok, status, answer } = await postInTime<Saved>(address, body, { keepalive })
        lost = undefined
        if (ok && answer) {
          const revision = form.querySelector<HTMLInputElement>('input[name="revisi"]')
          if (revision) revision.value = String(answer.revision)
          setWords(`Tersimpan otomatis ${pukul(new Date(answer.savedAt))}`)
        } else {
          stopped = status === 409
          dirty = true
          setWords(stopped ? ELSEWHERE : status === 412 ? OTHER_ACCOUNT : UNSAVED)
        }
        if (dirty) later(ok ? PAUSE_MS : AGAIN_MS)
      } catch {
        lost = body
        setWords(OFFLINE)
        later(AGAIN_MS)
      }
      busy = false
      if (gone) void save(true)
      if (pressed === undefined) return
      const button = pressed
      pressed = undefined
      pressForm(form, button)
    }
    const later = (ms: number) => {
      clearTimeout(timer)
      if (!gone) timer = setTimeout(() => void save(), ms)
    }
    const soon = () => {
      dirty = true
      later(PAUSE_MS)
    }
    const onSubmit = (event: SubmitEvent) => {
      clearTimeout(timer)
      dirty = false
      unanswered = true
      if (!busy && !lost) return
      event.preventDefault()
      event.stopImmediatePropagation()
      pressed = event.submitter
      void save()
    }
    const onHide = () => void save(true)
    // A press while the network was cut may have reached nobody.
    const onOnline = () => {
      dirty ||= unanswered
      unanswered = false
      void save()
    }
    form.addEventListener('input', soon)
    form.addEventListener('submit', onSubmit, true)
    addEventListener('pagehide', onHide)
    addEventListener('online', onOnline)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', soon)
      form.removeEventListener('submit', onSubmit, true)
      removeEventListener('pagehide', onHide)
      removeEventListener('online', onOnline)
      // A link or the browser's back takes this page away: what is not saved yet is saved now.
      gone = true
      void save(true)
    }
  }, [address])
  return (
    <p ref={place} role="status" className="min-h-6 text-body text-muted">
      {words}
    </p>
  )
}
