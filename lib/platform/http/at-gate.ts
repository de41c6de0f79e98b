import { clockNow } from '@/lib/clock'
import { db } from '../db/client'
import { type Admission, admit, type Wait, waitAgain, workInstead } from '../flood/admission'
import type { Gate } from '../flood/rules'
import { textOf } from './form-fields'
import { type FormOutcome, PROOF_FIELD, TICKET_FIELD } from './form-state'

/** Null when the post may go on; otherwise what the form shows meanwhile. */
export async function heldAtGate(gate: Gate, form: FormData): Promise<FormOutcome | null> {
  const admission = await admitted(gate, form)
  return admission.admitted ? null : toWait(gate, admission.wait, 'ramai')
}

/** What is answered to a try at a name that was tried too often: work, or the time that is left. */
export async function workOrWait(
  gate: Gate,
  { work, seconds }: { work: number; seconds: number },
  now: Date,
): Promise<FormOutcome> {
  return toWait(gate, await workInstead(gate, work, seconds, now), 'percobaan')
}

/** What is answered where a post was let through and there was no place for its password check. */
export async function noPlace(gate: Gate, now: Date): Promise<FormOutcome> {
  return toWait(gate, await waitAgain(gate, now), 'ramai')
}

/** What the gate says to a post with whatever it brings. */
export function admitted(gate: Gate, form: FormData): Promise<Admission> {
  const given = { proof: textOf(form, PROOF_FIELD), ticket: textOf(form, TICKET_FIELD) }
  return admit(db(), gate, given, clockNow())
}

/** What a page that is drawn anew cannot give back, because secrets are never sent back. */
const TYPED_AGAIN: Partial<Record<Gate, string>> = {
  masuk: 'kata sandi',
  daftar: 'kata sandi',
  lacak: 'kode',
  pulih: 'kode dan kata sandi',
  aktivasi: 'kode dan kata sandi',
}

/** What a form shows of a post that has to wait. */
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
