'use client'

import { type RefObject, useEffect, useRef } from 'react'

/**
 * What was typed into forms whose page was left by a link or the browser's back, until their page is shown
 * again. In this page's memory alone: it is gone with the tab, with a reload and with every way of signing
 * out.
 */
const left = new Map<string, Map<string, string[]>>()

/** Pages where another person may sign in: whatever the pages of a session left is dropped there. */
const DOORS = /^\/(?:masuk|lacak)(?:\/|$)/
/** Beside those doors, before a session: the way to one of them and back loses nothing. */
const BEFORE_A_SESSION = '/daftar|'
/** Never kept, however short (typedValues in lib/platform/http/form-state.ts leaves out the same). */
const SECRET = /password|sandi|kode/i

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The fields a person fills in: no hidden ones, no files, no secrets. */
function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter((element): element is Field => {
    if (element instanceof HTMLInputElement)
      return !['hidden', 'file', 'password', 'submit', 'button'].includes(element.type) && isKept(element)
    const area = element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
    return area && isKept(element)
  })
}

const isKept = ({ name }: { name: string }) => name !== '' && !SECRET.test(name)

/** Names a form on its page: its label and the rows that its hidden fields name; not its random key. */
function keyOf(form: HTMLFormElement, label: string): string {
  const rows = [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')]
    .filter(({ name }) => name !== 'kunci' && name !== 'versi' && !name.startsWith('$'))
    .map(({ name, value }) => `${name}=${value}`)
  return [location.pathname, label, ...rows, ...fieldsOf(form).map(({ name }) => name)].join('|')
}

function valuesOf(form: HTMLFormElement): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const field of fieldsOf(form)) {
    const ticked = field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)
    if (ticked && !field.checked) continue
    values.set(field.name, [...(values.get(field.name) ?? []), field.value])
  }
  return values
}

function restore(form: HTMLFormElement, values: Map<string, string[]>): void {
  for (const field of fieldsOf(form)) {
    const kept = values.get(field.name) ?? []
    if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type))
      field.checked = kept.includes(field.value)
    else field.value = kept[0] ?? ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/**
 * Keeps what is typed in this form where its page is left without sending it, and brings it back with the
 * page.
 */
export function useLeftBehind(form: RefObject<HTMLFormElement | null>, label: string, sent: boolean): void {
  const isSent = useRef(sent)
  useEffect(() => {
    isSent.current = sent
  }, [sent])
  useEffect(() => {
    const element = form.current
    if (!element) return
    const key = keyOf(element, label)
    const kept = left.get(key)
    if (DOORS.test(location.pathname))
      for (const other of left.keys()) if (!other.startsWith(BEFORE_A_SESSION)) left.delete(other)
    if (kept) restore(element, kept)
    left.delete(key)
    let typed = kept !== undefined
    const onInput = () => {
      typed = true
    }
    const forget = () => {
      typed = false
      left.clear()
    }
    element.addEventListener('input', onInput)
    addEventListener('keluar-cepat', forget)
    return () => {
      element.removeEventListener('input', onInput)
      removeEventListener('keluar-cepat', forget)
      if (typed && !isSent.current) left.set(key, valuesOf(element))
    }
  }, [form, label])
}
