'use client'

import { useSearchParams } from 'next/navigation'

/** Sends the queue view from which the case was opened, so that `j` and `k` continue there afterwards. */
export function QueuePlace() {
  return <input type="hidden" name="antrean" value={useSearchParams().toString()} />
}
