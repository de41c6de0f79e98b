import { clockNow } from '@/lib/clock'
import { db } from '../db/client'
import { type Admission, admit, type Wait, waitAgain, workInstead } from '../flood/admission'
import type { Gate } from '../flood/rules'
import { textOf } from './form-fields'
import { type FormOutcome, PROOF_FIELD, TICKET_FIELD } from './form-state'

/** Null if the post is admitted; otherwise the form's waiting state. */
export async function heldAtGate(gate: Gate, form: FormData): Promise<FormOutcome | null> {
  const admission = await admitted(gate, form)
  return admission.admitted ? null : toWait(gate, admission.wait, 'ramai')
}

/** The answer to a login attempt on a name with too many failures: proof of work, or the remaining time. */
export async function workOrWait(
  gate: Gate,
  { work, seconds }: { work: number; seconds: number },
  now: Date,
): Promise<FormOutcome> {
  return toWait(gate, await workInstead(gate, work, seconds, now), 'percobaan')
}

/** The answer to an admitted post for whose password check there was no place. */
export async function noPlace(gate: Gate, now: Date): Promise<FormOutcome> {
  return toWait(gate, await waitAgain(gate, now), 'ramai')
}

/** The gate's decision about a post with its proof or ticket, if any. */
export function admitted(gate: Gate, form: FormData): Promise<Admission> {
  const given = { proof: textOf(form, PROOF_FIELD), ticket: textOf(form, TICKET_FIELD) }
  return admit(db(), gate, given, clockNow())
}

/** Fields to type again after the page is rendered again, because secrets are never sent back. */
const TYPED_AGAIN: Partial<Record<Gate, string>> = {
  masuk: 'kata sandi',
  daftar: 'kata sandi',
  lacak: 'kode',
  pulih: 'kode dan kata sandi',
  aktivasi: 'kode dan kata sandi',
}

/** The form state of a post that has to wait. */
export function toWait(gate: Gate, wait: Wait, sebab: 'ramai' | 'percobaan'): FormOutcome {
  return {
    kind: 'wait',
    data: {
      tantangan: wait.challenge,
      tiket: wait.ticket,
      detik: String(wait.seconds),
      lagi: String(wait.left),
      sebab,
      ulang: TYPED_AGAIN[gate] ?? '',
    },
  }
}
