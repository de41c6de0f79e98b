'use client'

import { usePathname } from 'next/navigation'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { postInTime } from '@/components/form/post-in-time'
import { fieldsOf } from '@/components/form/press'
import { Link } from '@/components/ui/link'
import { closeSheet, openSheet } from '@/components/ui/sheet'
import { PAGE_FIELD } from '@/lib/platform/http/form-state'
import type { id } from '@/lib/words/id'

/** A session ends after 15 minutes without an act; the warning comes two minutes before. */
const ENDS_MS = 15 * 60_000
const WARN_MS = 13 * 60_000
/** How often the clock is compared: a timer alone stands still while a laptop sleeps. */
const LOOK_MS = 5_000

/** An act of the person that the server has answered: it restarts the session's 15 minutes in every tab. */
const ACT = 'sesi-diperpanjang'

interface SessionWarningProps {
  byCode: boolean
  says: (typeof id)['sesi']
}

type Stage = 'fresh' | 'soon' | 'over'

/**
 * Warns that the session is about to expire, each time, counted from the last act in any tab; only the person
 * can extend it, never a timer. Says so when it is too late.
 */
export function SessionWarning({ byCode, says }: SessionWarningProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const last = useRef(0)
  const typed = useRef<HTMLFormElement | null>(null)
  const [stage, setStage] = useState<Stage>('fresh')
  const [cut, setCut] = useState(false)
  const path = usePathname()

  useEffect(() => {
    if (path) dispatchEvent(new Event(ACT))
  }, [path])
  useEffect(() => {
    const channel = new BroadcastChannel(ACT)
    const act = () => {
      last.current = Date.now()
      setStage('fresh')
    }
    const own = () => {
      act()
      channel.postMessage(null)
    }
    const type = ({ target }: Event) => {
      typed.current = (target as HTMLInputElement | null)?.form ?? typed.current
    }
    const send = () => {
      typed.current = null
      own()
    }
    const look = () => setStage(stageAt(Date.now() - last.current))
    act()
    channel.onmessage = act
    addEventListener(ACT, own)
    addEventListener('input', type, true)
    addEventListener('submit', send, true)
    addEventListener('visibilitychange', look)
    const timer = setInterval(look, LOOK_MS)
    return () => {
      channel.close()
      removeEventListener(ACT, own)
      removeEventListener('input', type, true)
      removeEventListener('submit', send, true)
      removeEventListener('visibilitychange', look)
      clearInterval(timer)
    }
  }, [])
  useEffect(() => {
    const element = dialog.current
    if (stage === 'fresh') closeSheet(element)
    else openSheet(element)
  }, [stage])

  const stay = async () => {
    try {
      const { ok } = await fetch('/api/sesi', { method: 'POST' })
      if (ok) dispatchEvent(new Event(ACT))
      else setStage('over')
    } catch {
      // Without network nothing is known yet; the next look says what the clock says.
      closeSheet(dialog.current)
    }
  }
  const over = stage === 'over'
  const door = byCode ? '/lacak' : '/masuk'
  /** Takes the typed text along, so that it stands on this page again after the login. */
  const again = async (event: MouseEvent) => {
    const form = typed.current
    if (!form?.isConnected) return
    event.preventDefault()
    const fields = fieldsOf(form)
    for (const [name, value] of [...fields]) if (typeof value !== 'string') fields.delete(name)
    if (!fields.get(PAGE_FIELD)) fields.set(PAGE_FIELD, location.pathname)
    const kept = await postInTime('/api/sesi', fields, { method: 'PUT' }).catch(() => null)
    if (kept?.ok) location.assign(door)
    else setCut(true)
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby="sesi-judul"
      className="m-auto max-w-md rounded-card border border-control bg-ground p-6 text-ink backdrop:bg-black/60"
    >
      <h2 id="sesi-judul" className="mb-2">
        {over ? says.lewat : says.judul}
      </h2>
      <p className="mb-4">
        {over ? says.lewat_isi : says.isi} {byCode ? says.kode : says.akun}
      </p>
      {cut ? (
        <p role="alert" className="mb-4">
          {says.belumTersimpan}
        </p>
      ) : null}
      {over ? (
        <p className="flex flex-wrap gap-4">
          <Link href={door} className="button button-primary" onClick={(event) => void again(event)}>
            {byCode ? says.bukaLagi : says.masukLagi}
          </Link>
          <button type="button" className="button-quiet" onClick={() => closeSheet(dialog.current)}>
            {says.salin}
          </button>
        </p>
      ) : (
        <button type="button" className="button button-primary" onClick={() => void stay()}>
          {says.tetap}
        </button>
      )}
    </dialog>
  )
}

function stageAt(idle: number): Stage {
  if (idle >= ENDS_MS) return 'over'
  return idle >= WARN_MS ? 'soon' : 'fresh'
}
