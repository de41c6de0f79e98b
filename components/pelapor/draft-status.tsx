'use client'

import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { AGAIN_MS, postInTime } from '@/components/form/post-in-time'
import { isTypedIn } from '@/components/form/press'
import { MOST_ROUNDS, workOrRest } from '@/components/form/work-or-rest'
import { pukul } from '@/lib/waktu/dates'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }

const PAUSE_MS = 3000
const OFFLINE = says.internetTerputus
const ELSEWHERE = says.drafIni
const SIGNED_OUT = says.andaSudah
const OTHER_ACCOUNT = says.akunYang
const UNSAVED = says.belumTersimpan

/**
 * Posts a save. One that begins a session passes the gate of a flood as a button does, and is given up in the
 * moment of "Keluar cepat": its answer would bring a session to a browser that has just left.
 */
async function postAtGate(address: string, fields: FormData, begins: boolean, keepalive: boolean) {
  if (!begins) return postInTime<Saved>(address, fields, { keepalive })
  const leaving = new AbortController()
  const leave = () => leaving.abort()
  addEventListener('keluar-cepat', leave)
  try {
    const post = () => postInTime<Saved>(address, fields, { keepalive, signal: leaving.signal })
    let next = await post()
    for (let round = 0; next.wait && round < MOST_ROUNDS; round += 1) {
      await workOrRest(fields, next.wait)
      next = await post()
    }
    return next
  } finally {
    removeEventListener('keluar-cepat', leave)
  }
}

interface Saved {
  savedAt: string
  id: string
}

export interface DraftStatusHandle {
  /** Call after each change of the form. */
  changed: () => void
  /** The form is about to be sent: waits for a save on its way, and lets none begin until `resume`. */
  settle: () => Promise<void>
  /** The form was answered and is still here. */
  resume: () => void
}

interface DraftStatusProps {
  ref: Ref<DraftStatusHandle>
  form: RefObject<HTMLFormElement | null>
  /** The fields of a save with the marks of this tab; called once for each save. */
  stamped: (form: HTMLFormElement) => FormData
  /** Where the draft is saved now. */
  address: () => string
  /** No save has begun the draft yet. */
  isNew: () => boolean
  /** The next save begins the session, too. */
  isNobodys: () => boolean
  /** A save that began a draft tells its id. */
  onSaved: (id: string) => void
  savedAt: string | null
}

/** Saves the draft on the server while somebody writes and says when; nothing is kept on the device. */
export function DraftStatus({
  ref,
  form,
  stamped,
  address,
  isNew,
  isNobodys,
  onSaved,
  savedAt,
}: DraftStatusProps) {
  const [words, setWords] = useState(savedAt ? fill(says.tersimpan, { pukul: pukul(new Date(savedAt)) }) : '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const dirty = useRef(false)
  const sending = useRef(false)
  const underWay = useRef<Promise<void> | null>(null)

  const send = async (element: HTMLFormElement, keepalive: boolean) => {
    dirty.current = false
    const begins = isNobodys()
    // Each save would begin another session that nobody can open.
    if (begins && !navigator.cookieEnabled) return setWords(says.tanpaKuki)
    try {
      const { status, answer } = await postAtGate(address(), stamped(element), begins, keepalive)
      if (answer) {
        onSaved(answer.id)
        dispatchEvent(new Event('sesi-diperpanjang'))
        setWords(fill(says.tersimpan, { pukul: pukul(new Date(answer.savedAt)) }))
        return
      }
      // Not tried again by itself: the other tab would be overwritten.
      if (status === 409) return setWords(ELSEWHERE)
      if (status === 412) return setWords(begins ? says.sudahTerbuka : OTHER_ACCOUNT)
      dirty.current = true
      if (status === 401) return setWords(SIGNED_OUT)
      setWords(UNSAVED)
    } catch {
      dirty.current = true
      setWords(OFFLINE)
    }
    soon(AGAIN_MS)
  }
  const save = async (element: HTMLFormElement | null, keepalive: boolean): Promise<void> => {
    clearTimeout(timer.current)
    if (!element || !dirty.current || sending.current) return
    // One at a time, but for the last one of a page that goes; two saves at once would begin two drafts.
    if (underWay.current && (!keepalive || isNew())) await underWay.current
    if (!dirty.current || sending.current) return
    underWay.current = send(element, keepalive).finally(() => {
      underWay.current = null
    })
    await underWay.current
  }
  // The listeners live as long as the page, and always call the newest save.
  const newest = useRef(save)
  useEffect(() => {
    newest.current = save
  })
  const soon = (ms = PAUSE_MS) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void newest.current(form.current, false), ms)
  }
  useImperativeHandle(ref, () => ({
    changed: () => {
      dirty.current = true
      soon()
    },
    settle: async () => {
      clearTimeout(timer.current)
      await underWay.current
      sending.current = true
    },
    resume: () => {
      if (!sending.current) return
      sending.current = false
      dirty.current = true
      soon()
    },
  }))
  useEffect(() => {
    const element = form.current
    if (element && isTypedIn(element)) {
      dirty.current = true
      timer.current = setTimeout(() => void newest.current(element, false), PAUSE_MS)
    }
    const onHide = () => void newest.current(element, true)
    // What is not saved yet goes with the form that ends the session, so that it cannot come too late.
    const onLeave = ({ detail }: CustomEvent<FormData>) => {
      clearTimeout(timer.current)
      if (!dirty.current || !element) return
      dirty.current = false
      for (const [name, value] of new FormData(element)) detail.append(name, value)
    }
    const onOnline = () => {
      // The earlier message stays true unless something is still unsaved.
      setWords((said) => (said === OFFLINE ? says.tersambungLagi : said))
      void newest.current(element, false)
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
      // A link or the browser's back takes this page away: what is not saved yet is saved now.
      void newest.current(element, true)
    }
  }, [form])
  return (
    <p role="status" className="mt-4 min-h-6 text-body text-muted">
      {words}
    </p>
  )
}
