'use client'

import { useRef } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { closeSheet, openSheet } from '@/components/ui/sheet'
import { useKeys } from './use-keys'

export interface KeyHelp {
  keys: readonly string[]
  does: string
}

interface KeyboardHelpProps {
  /** Description of this page's keys. */
  help: readonly KeyHelp[]
  enabled: boolean
  setShortcuts: FormAction
  /** The queue view to return to, or the view from which the case was opened. */
  place: string
  aduanId?: string
}

/** The keys of a page, opened by a button or by `?`, with the switch that turns them off. */
export function KeyboardHelp({ help, enabled, setShortcuts, place, aduanId = '' }: KeyboardHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useKeys({ '?': () => openSheet(dialog.current) }, enabled)
  return (
    <>
      <button
        type="button"
        className="button-quiet needs-script keys-only"
        onClick={() => openSheet(dialog.current)}
      >
        {enabled ? 'Pintasan (?)' : 'Pintasan: mati'}
      </button>
      <dialog ref={dialog} aria-labelledby="pintasan-judul" className="sheet">
        <h2 id="pintasan-judul" className="mb-3">
          Pintasan papan ketik
        </h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5">
          {help.map(({ keys, does }) => (
            <div key={does} className="contents">
              <dt className="whitespace-nowrap">
                {keys.map((key) => (
                  <kbd key={key} className="kbd">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-muted">
          Tidak berlaku saat Anda mengetik. Tidak ada tombol tunggal yang langsung memutuskan sesuatu.
        </p>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <button type="button" className="button button-primary" onClick={() => closeSheet(dialog.current)}>
            Tutup
          </button>
          <ActionForm action={setShortcuts} className="contents" label="Pintasan papan ketik">
            <input type="hidden" name="halaman" value={place} />
            <input type="hidden" name="aduan" value={aduanId} />
            <input type="hidden" name="pintasan" value={enabled ? 'mati' : 'nyala'} />
            <SubmitButton look="secondary">{enabled ? 'Matikan pintasan' : 'Nyalakan pintasan'}</SubmitButton>
          </ActionForm>
        </div>
      </dialog>
    </>
  )
}
