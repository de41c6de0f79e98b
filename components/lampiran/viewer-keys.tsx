'use client'

import { useEffect } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'

interface ViewerKeysProps {
  on: boolean
  setShortcuts: FormAction
  /** Whether there are pages to turn and to enlarge. */
  paged: boolean
}

/** Keys that belong to what has the focus: text, choices, players. */
const OWN_KEYS = 'input, textarea, select, audio, video, [contenteditable]'

/** The key of the control that was used last: after the next file came, the focus goes back to the one that does the same there. */
let used: string | null = null

function controlFor(key: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('[data-keys]')]
  return all.find((control) => control.dataset.keys?.split(' ').includes(key))
}

/** Keys for the controls of a viewer: a key presses the control that names it in `data-keys`, and nothing else. */
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
      // An enlarged page is moved by the arrows.
      const stage = event.target.closest('.stage')
      if (event.key.startsWith('Arrow') && stage && stage.scrollWidth > stage.clientWidth) return
      const control = controlFor(event.key)
      if (!control) return
      event.preventDefault()
      control.click()
    }
    addEventListener('click', onClick, true)
    // Where these words are not shown there is no way to turn the keys off either (bukti.css).
    const shown = !matchMedia('(hover: none) and (pointer: coarse)').matches
    if (on && shown) addEventListener('keydown', onKeyDown)
    return () => {
      removeEventListener('click', onClick, true)
      removeEventListener('keydown', onKeyDown)
    }
  }, [on])
  return (
    <section aria-labelledby="pintasan-judul" className="keys small border-t border-line pt-4">
      <h2 id="pintasan-judul" className="mb-1 text-[1rem]">
        Papan ketik
      </h2>
      {on ? (
        <p className="text-muted">
          <kbd>[</kbd> dan <kbd>]</kbd> bukti sebelumnya dan berikutnya
          {paged ? (
            <>
              {' '}
              · <kbd>←</kbd> dan <kbd>→</kbd> halaman, lalu bukti · <kbd>+</kbd> <kbd>-</kbd> <kbd>0</kbd>{' '}
              perbesar, perkecil, ukuran biasa
            </>
          ) : (
            <>
              {' '}
              · juga <kbd>←</kbd> dan <kbd>→</kbd>
            </>
          )}
        </p>
      ) : (
        <p className="text-muted">Pintasan papan ketik mati.</p>
      )}
      <ActionForm action={setShortcuts} className="contents" label="Pintasan papan ketik">
        <SubmitButton look="quiet" name="pintasan" value={on ? 'mati' : 'nyala'}>
          {on ? 'Matikan pintasan' : 'Nyalakan pintasan'}
        </SubmitButton>
      </ActionForm>
    </section>
  )
}
