'use client'

import { useSearchParams } from 'next/navigation'

/** Tells an act on a case from which view of the queue it was opened, so that `j` and `k` go on there afterwards. */
export function QueuePlace() {
  return <input type="hidden" name="antrean" value={useSearchParams().toString()} />
}
