import { type FormState, PROOF_FIELD, TICKET_FIELD } from '@/lib/platform/http/form-state'

/** Automatic retries while the server answers `wait`; after that the person decides. */
export const MOST_ROUNDS = 8

/**
 * Does the proof of work or waits as long as the server asks, whichever ends first: a slow phone waits no
 * longer than a browser without JavaScript. Puts the proof and the ticket into the form.
 */
export async function workOrRest(form: FormData, data: FormState['data']): Promise<void> {
  const stop = new AbortController()
  const rested = new Promise<string>((done) => setTimeout(() => done(''), (Number(data.detik) + 1) * 1000))
  const worked = import('./prove-work')
    .then(({ proveWork }) => proveWork(data.tantangan ?? '', stop))
    .catch(() => '')
    // Without a proof the ticket keeps waiting.
    .then((proof) => proof || rested)
  form.set(PROOF_FIELD, await Promise.race([worked, rested]))
  form.set(TICKET_FIELD, data.tiket ?? '')
  stop.abort()
}
