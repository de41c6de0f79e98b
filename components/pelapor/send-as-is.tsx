'use client'

import { useFormField } from '@/components/form/form-context'
import { SEND_AS_IS } from '@/lib/lapor/form/self-identification/labels'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }

/**
 * "Kirim apa adanya": ticked, the first press sends. Unticked, the first press asks once; the page then
 * carries the answer, so that the second press sends. The value is a fingerprint of the findings shown, not
 * their text.
 */
export function SendAsIs({ fingerprint }: { fingerprint: string }) {
  const { id, error, typed } = useFormField(SEND_AS_IS)
  return (
    <div>
      {error ? <input type="hidden" name={SEND_AS_IS} value={fingerprint} /> : null}
      <label className="choice" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name={SEND_AS_IS}
          value={fingerprint}
          defaultChecked={typed?.includes(fingerprint)}
          aria-describedby={`${id}-petunjuk`}
        />
        <span className="pt-0.5">{says.kirimApa}</span>
      </label>
      <p id={`${id}-petunjuk`} className="-mt-2 pl-9 text-muted">
        {says.sayaSudah}
      </p>
    </div>
  )
}
