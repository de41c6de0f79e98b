import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { notFound, redirect, unstable_rethrow } from 'next/navigation'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { logLine } from '@/lib/log'
import { VaultBusy } from '@/lib/vault/errors'
import { aheadInKdfQueue } from '@/lib/vault/kdf-queue'
import { newToken } from '@/lib/vault/random'
import { DbFailure, DbUnavailable, NO_VALUE } from '../db/errors'
import type { Gate } from '../flood/rules'
import { isPageOf } from '../session/page-holder'
import { currentViewer, entrance, hasRole, signedIn } from '../session/viewer'
import type { Viewer, ViewerOf, ViewerRole } from '../session/viewer-type'
import { admitted, noPlace, toWait } from './at-gate'
import { ownFields } from './form-fields'
import { type FormOutcome, type FormState, typedValues } from './form-state'
import { forgetKeptForm, keepForm } from './kept-form'
import { isOwnOrigin } from './origin'
import { mayAct } from './rate-limit'

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

const AWAY = 'Ada masalah di sistem kami. Yang Anda tulis masih ada di halaman ini. Coba lagi beberapa saat.'
const MOVED =
  'Keputusan Anda belum tersimpan, karena aduan sudah berpindah tahap. Yang Anda tulis masih ada di bawah.'
const NEWS =
  'Baca dahulu hal baru di bawah ini. Yang Anda tulis masih ada; bila tetap sesuai, kirim sekali lagi.'
const SIGNED_OUT =
  'Anda sudah keluar. Yang Anda tulis masih ada di halaman ini. Masuk lagi di tab baru, lalu kirim sekali lagi di sini.'
const OTHER_ACCOUNT =
  'Akun yang masuk di peramban ini sudah berganti, jadi belum ada yang disimpan. Yang Anda tulis masih ada di halaman ini. Di tab baru, keluar lalu masuk dengan akun semula, kemudian kirim sekali lagi di sini.'
const BUSY = 'Layanan sedang ramai. Tunggu beberapa detik, lalu coba lagi.'

/**
 * An action for any visitor, signed in or not, with nothing that a flood could exhaust: it sets a cookie,
 * requires an earlier proof (the second step), or asks its gate itself (heldAtGate). `name` is for the log
 * only.
 */
export function visitorAction(
  name: string,
  act: (context: { viewer: Viewer | null; form: FormData; now: Date }) => Promise<FormOutcome>,
): FormAction {
  return async (_previous, posted) => {
    await demandOwnOrigin()
    const form = ownFields(posted)
    return settle(name, form, async () => act({ viewer: await currentViewer(), form, now: clockNow() }))
  }
}

interface GateContext {
  viewer: Viewer | null
  form: FormData
  now: Date
  /** Units of work proven with this post; 0 for none. */
  work: number
}

/**
 * The same for forms that strangers can flood (register, log in, open a case by its code). During a flood
 * the post needs a proof of work or a delayed ticket, and the typed text stays in the form. There is no limit
 * shared by all visitors: a flood would use it up and lock everybody else out.
 */
export function gateAction(
  name: string,
  gate: Gate,
  act: (context: GateContext) => Promise<FormOutcome>,
): FormAction {
  return async (_previous, posted) => {
    await demandOwnOrigin()
    const form = ownFields(posted)
    return settle(name, form, async () => {
      const admission = await admitted(gate, form)
      if (!admission.admitted) return toWait(gate, admission.wait, 'ramai')
      const { work } = admission
      const run = async () => act({ viewer: await currentViewer(), form, now: clockNow(), work })
      try {
        return await (work > 0 ? aheadInKdfQueue(run) : run())
      } catch (error) {
        if (error instanceof VaultBusy) return noPlace(gate, clockNow())
        throw error
      }
    })
  }
}

/**
 * An action for signed-in people of the given roles. Without a live session the typed text is kept sealed and
 * comes back after login; another role gets 404. Never trusts the page that held the form.
 */
export function viewerAction<R extends ViewerRole>(
  name: string,
  roles: readonly R[],
  act: Act<R>,
): FormAction {
  return actionFor(name, roles, currentViewer, act)
}

/** The same for setting up a second factor, which staff must reach before they may do anything else. */
export function setUpAction<R extends ViewerRole>(
  name: string,
  roles: readonly R[],
  act: Act<R>,
): FormAction {
  return actionFor(name, roles, signedIn, act)
}

type Act<R extends ViewerRole> = (context: {
  viewer: ViewerOf<R>
  form: FormData
  now: Date
}) => Promise<FormOutcome>

function actionFor<R extends ViewerRole>(
  name: string,
  roles: readonly R[],
  who: () => Promise<Viewer | null>,
  act: Act<R>,
): FormAction {
  return async (_previous, posted) => {
    await demandOwnOrigin()
    const form = ownFields(posted)
    return settle(name, form, async () => {
      const viewer = await who()
      if (!viewer) {
        // Without cookies nobody knows whose text this is: with scripts the page keeps it until its person
        // signs in again.
        if (!(await keepForm(form)) && (await headers()).has('next-action'))
          return { kind: 'refused', message: SIGNED_OUT }
        return { kind: 'redirect', to: await entrance() }
      }
      if (!(await isPageOf(viewer, form))) return { kind: 'refused', message: OTHER_ACCOUNT }
      if (!hasRole(viewer, roles)) return { kind: 'not-found' }
      if (!mayAct(viewer.userId))
        return { kind: 'refused', message: 'Terlalu banyak percobaan. Coba lagi dalam 1 menit.' }
      const outcome = await act({ viewer, form, now: clockNow() })
      if (outcome.kind === 'again') {
        await keepForm(form)
        return { kind: 'redirect', to: outcome.to }
      }
      if (outcome.kind === 'redirect' || outcome.kind === 'done') await forgetKeptForm(viewer.userId, form)
      return outcome
    })
  }
}

/**
 * Every server action is a public POST: the origin is compared with APP_URL even if middleware already did
 * so.
 */
async function demandOwnOrigin(): Promise<void> {
  if (!isOwnOrigin(await headers(), env().APP_URL)) throw new Error('foreign origin')
}

async function settle(name: string, form: FormData, run: () => Promise<FormOutcome>): Promise<FormState> {
  const outcome = await attempt(name, form, run)
  const kept = { values: typedValues(form), data: {}, errors: [] }
  switch (outcome.kind) {
    case 'redirect':
      // Pages seen before are read again on the way back, so that they show the state after this act.
      revalidatePath('/', 'layout')
      return redirect(outcome.to)
    case 'again':
      return redirect(outcome.to)
    case 'not-found':
      return notFound()
    case 'done':
      return {
        status: 'done',
        message: outcome.message ?? null,
        errors: [],
        values: {},
        data: outcome.data ?? {},
      }
    case 'invalid':
      return { ...kept, status: 'error', message: null, errors: outcome.errors, data: outcome.data ?? {} }
    case 'preview':
      return { ...kept, status: 'preview', message: null }
    case 'password':
      return { ...kept, status: 'password', message: outcome.message }
    case 'conflict': {
      const { moved, lines } = outcome
      return { ...kept, status: 'error', message: moved ? MOVED : NEWS, conflict: { moved, lines } }
    }
    case 'wait':
      return { ...kept, status: 'wait', message: null, data: outcome.data }
    case 'refused':
      return { ...kept, status: 'error', message: outcome.message, data: outcome.data ?? {} }
  }
}

async function attempt(name: string, form: FormData, run: () => Promise<FormOutcome>): Promise<FormOutcome> {
  try {
    return await run()
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof VaultBusy) return { kind: 'refused', message: BUSY }
    if (error instanceof DbUnavailable) {
      // Without JavaScript the page itself cannot be rendered now, so the text is kept for the next visit.
      // With it the page stays as it is, and a cookie set here would make it render again.
      if (!(await headers()).has('next-action')) await keepForm(form).catch(() => undefined)
      return { kind: 'refused', message: AWAY }
    }
    // A hidden field named a row by something that is no id: like any row that does not exist.
    if (error instanceof DbFailure && error.code === NO_VALUE) return { kind: 'not-found' }
    const id = (await newToken()).slice(0, 8)
    logLine('action failed', {
      action: name,
      id,
      error,
    })
    await keepForm(form).catch(() => undefined)
    return {
      kind: 'refused',
      message: `Ada masalah di sistem kami (kode ${id}). Yang Anda tulis masih ada. Coba lagi.`,
    }
  }
}
