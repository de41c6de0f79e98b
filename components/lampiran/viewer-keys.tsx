'use client'

import { useEffect } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { FormSaid } from '@/components/form/form-said'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import says from '@/lib/words/id/unggah.json' with { type: 'json' }

interface ViewerKeysProps {
  on: boolean
  setShortcuts: FormAction
  /** The file has pages to turn and to enlarge. */
  paged: boolean
}

/** Elements that need the keys themselves: text, choices, players. */
const OWN_KEYS = 'input, textarea, select, audio, video, [contenteditable]'

/** Key of the last used control: on the next file's page the equivalent control gets the focus. */
let used: string | null = null

function controlFor(key: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('[data-keys]')]
  return all.find((control) => control.dataset.keys?.split(' ').includes(key))
}

/** Shortcuts of a viewer: a key presses the control that names it in `data-keys`. */
export function ViewerKeys({ on, setShortcuts, paged }: ViewerKeysProps) {
  useEffect(() => {
    const again = used
    used = null
    if (!again || document.activeElement !== document.body) return
    const target = controlFor(again) ?? document.getElementById('berkas-judul')
    target?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const control =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-keys]') : null
      if (control) used = control.dataset.keys?.split(' ')[0] ?? null
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (!(event.target instanceof Element) || event.target.closest(OWN_KEYS)) return
      // Arrow keys scroll an enlarged page.
      const stage = event.target.closest('.stage')
      if (event.key.startsWith('Arrow') && stage && stage.scrollWidth > stage.clientWidth) return
      const control = controlFor(event.key)
      if (!control) return
      event.preventDefault()
      control.click()
    }
    addEventListener('click', onClick, true)
    // Where this help is hidden, the keys could not be turned off (bukti.css), so they are off.
    const shown = !matchMedia('(hover: none) and (pointer: coarse)').matches
    if (on && shown) addEventListener('keydown', onKeyDown)
    return () => {
      removeEventListener('click', onClick, true)
      removeEventListener('keydown', onKeyDown)
    }
  }, [on])
  return (
    <section aria-labelledby="pintasan-judul" className="keys small border-t border-line pt-4">
      <h2 id="pintasan-judul" className="mb-1 text-lead">
        {says.papanKetik}
      </h2>
      {on ? (
        <p className="text-muted">
          <kbd>[</kbd> {says.dan} <kbd>]</kbd> {says.buktiSebelumnya}
          {paged ? (
            <>
              {' '}
              · <kbd>←</kbd> {says.dan} <kbd>→</kbd> {says.halamanLalu} <kbd>+</kbd> <kbd>-</kbd> <kbd>0</kbd>{' '}
              {says.perbesarPerkecil}
            </>
          ) : (
            <>
              {' '}
              {says.juga} <kbd>←</kbd> {says.dan} <kbd>→</kbd>
            </>
          )}
        </p>
      ) : (
        <p className="text-muted">{says.pintasanPapan}</p>
      )}
      <ActionForm action={setShortcuts} className="contents" label={says.pintasanPapanKetik}>
        <SubmitButton look="quiet" name="pintasan" value={on ? 'mati' : 'nyala'}>
          {on ? says.matikanPintasan : says.nyalakanPintasan}
        </SubmitButton>
        <FormSaid />
      </ActionForm>
    </section>
  )
}
