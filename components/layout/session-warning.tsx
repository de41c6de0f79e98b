'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** Two minutes before a session expires after 15 minutes without activity. */
const WARN_AFTER_MS = 13 * 60_000

/** Warns that the session is about to expire; only the person can extend it, never a timer. */
export function SessionWarning({ byCode }: { byCode: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const path = usePathname()
  useEffect(() => {
    if (!path) return
    const timer = setTimeout(() => dialog.current?.showModal(), WARN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [path])
  const stay = async () => {
    dialog.current?.close()
    await fetch('/api/sesi', { method: 'POST' })
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby="sesi-judul"
      className="m-auto max-w-md rounded-card border border-control bg-ground p-6 text-ink backdrop:bg-black/60"
    >
      <h2 id="sesi-judul" className="mb-2">
        Masih di sini?
      </h2>
      <p className="mb-4">
        Demi keamanan, Anda akan dikeluarkan dalam 2 menit.{' '}
        {byCode
          ? 'Sesudah itu aduan ini hanya dapat dibuka dengan kode rahasianya.'
          : 'Yang sudah tersimpan tidak hilang.'}
      </p>
      <button type="button" className="button button-primary" onClick={() => void stay()}>
        Tetap masuk
      </button>
    </dialog>
  )
}
