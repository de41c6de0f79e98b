'use client'

import { useContext, useEffect, useRef, useState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormContext } from '@/components/form/form-context'
import { Notice } from '@/components/ui/notice'
import { needsRestricted } from '@/lib/aduan/report/restricted'
import { noAnswers, withPosted } from '@/lib/lapor/form/answers'
import { askedOnly } from '@/lib/lapor/form/asked'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }

const READS = ['instansi', 'terlapor', 'terlapor_tidak_tahu']
const CONFIRMS = 'jalur_terbatas_dibaca'

interface RestrictedRouteProps {
  /** Offices whose reports are restricted. */
  offices: readonly string[]
  /** The stored answers already need it. */
  needed: boolean
  confirmed: boolean
}

/**
 * What is said about restricted handling, and the box to tick. It appears with the choice: by script as
 * somebody types a name, by CSS alone with the office (app/styles/reveals.css), and always beside its own
 * error.
 */
export function RestrictedRoute({ offices, needed, confirmed }: RestrictedRouteProps) {
  const { state } = useContext(FormContext)
  const [shown, setShown] = useState(needed)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    const look = () => {
      const answers = askedOnly(withPosted(noAnswers, READS, new FormData(form)))
      setShown(needsRestricted(answers, new Set(offices)))
    }
    look()
    form.addEventListener('input', look)
    return () => form.removeEventListener('input', look)
  }, [offices])
  const wrong = state.errors.some(({ field }) => field === CONFIRMS)
  return (
    <div aria-live="polite" className="!mt-0">
      <div ref={box} className="restricted-route mt-7" data-needed={shown || wrong ? 'ya' : 'tidak'}>
        <Notice kind="info" title={says.aduanIni}>
          <p>{says.hanyaPetugas}</p>
          <CheckboxField name={CONFIRMS} label={says.sayaSudahMembacanya} defaultChecked={confirmed} />
        </Notice>
      </div>
    </div>
  )
}
