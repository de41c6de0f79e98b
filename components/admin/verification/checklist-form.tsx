'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { FormProblems } from '@/components/form/form-problems'
import { PageHolderField } from '@/components/form/page-holder'
import { type FormAction, formDataOf, useFormPost } from '@/components/form/use-form-post'
import { StaffOnly } from '@/components/kasus/reader-mark'
import { Folded } from '@/components/ui/folded'
import type { ChecklistView } from '@/lib/verifikasi/checklist'
import { checklist, isTicked } from '@/lib/verifikasi/rules'
import { whenTicked } from './when-ticked'

interface ChecklistFormProps {
  action: FormAction
  aduanId: string
  view: ChecklistView
}

const PAUSE_MS = 500

/**
 * The official checklist. Each tick is saved automatically, or by the button without JavaScript. Ticks of
 * colleagues appear with the next refresh, and saving never removes them.
 */
export function ChecklistForm({ action, aduanId, view }: ChecklistFormProps) {
  const { state, dispatch, pending, post } = useFormPost(action, null)
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const again = useRef(false)
  const stored = checklist.map((item) => item.key).filter((key) => isTicked(view.ticks[key]))
  const storedWords = stored.join(' ')
  const [ticked, setTicked] = useState<readonly string[]>(stored)
  const [shown, setShown] = useState(storedWords)

  useEffect(() => {
    // Unsaved ticks take precedence over the refreshed page.
    if (again.current || timer.current) return
    setTicked(storedWords.split(' ').filter(Boolean))
    setShown(storedWords)
  }, [storedWords])
  // biome-ignore lint/correctness/useExhaustiveDependencies: handles each answer of the server once.
  useEffect(() => {
    if (state.status !== 'done') return
    setShown(state.data.tercentang ?? '')
    if (again.current) later()
    else router.refresh()
  }, [state])

  const later = () => {
    again.current = true
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      timer.current = undefined
      if (!form.current || pending) return
      again.current = false
      post(new FormData(form.current))
    }, PAUSE_MS)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: saves what was ticked during the previous save.
  useEffect(() => {
    if (!pending && again.current && !timer.current) later()
  }, [pending])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = formDataOf(event)
    if (sent.get('semua') === 'ya') setTicked(checklist.map((item) => item.key))
    post(sent)
  }
  return (
    <form
      ref={form}
      action={dispatch}
      onSubmit={onSubmit}
      aria-label="Daftar periksa"
      className="band band-internal"
    >
      <StaffOnly />
      <h3 className="mb-1 mt-1">Daftar periksa</h3>
      <FormProblems state={state} />
      <PageHolderField />
      <input type="hidden" name="aduan" value={aduanId} />
      <input type="hidden" name="tampak" value={shown} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        {checklist.map(({ key, label }) => {
          const tick = view.ticks[key]
          const id = `periksa-${key}`
          return (
            <div key={key}>
              <label className="choice" htmlFor={id}>
                <input
                  type="checkbox"
                  id={id}
                  name="periksa"
                  value={key}
                  aria-describedby={`${id}-petunjuk`}
                  checked={ticked.includes(key)}
                  onChange={(event) => {
                    const on = event.currentTarget.checked
                    setTicked((all) => (on ? [...all, key] : all.filter((other) => other !== key)))
                    later()
                  }}
                />
                <span className="pt-0.5 font-semibold">{label}</span>
              </label>
              {tick && ticked.includes(key) ? (
                <p className="-mt-1 pl-9 text-note text-muted">{whenTicked(tick)}</p>
              ) : null}
            </div>
          )
        })}
      </div>
      <Folded title="Penjelasan daftar periksa">
        <dl className="text-body">
          {checklist.map(({ key, label, hint }) => (
            <div key={key} className="mb-2">
              <dt className="font-semibold">{label}</dt>
              <dd id={`periksa-${key}-petunjuk`} className="text-muted">
                {hint}
              </dd>
            </div>
          ))}
        </dl>
      </Folded>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          type="submit"
          name="semua"
          value="ya"
          className="button-quiet"
          data-pintas="s"
          data-tekan="ya"
        >
          Centang semua
        </button>
        <button type="submit" className="button button-secondary script-off">
          Simpan daftar periksa
        </button>
        <p role="status" className="text-body text-muted">
          {pending ? 'Menyimpan …' : (state.message ?? (view.touched ? 'Tersimpan.' : ''))}
        </p>
      </div>
    </form>
  )
}
