'use server'

import { endOtherSessions, endOwnSession } from '@/lib/akun/commands/own-account'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { dropSession } from '@/lib/platform/session/viewer'
import type { ViewerRole } from '@/lib/platform/session/viewer-type'

const EVERYBODY: readonly ViewerRole[] = ['PELAPOR', 'ADMIN', 'TELAAH']

/** Ends one of the person's own sessions; its next request is refused. */
export const endSessionAction = viewerAction('end-session', EVERYBODY, async ({ viewer, form }) => {
  await endOwnSession(db(), viewer, textOf(form, 'sesi'))
  return { kind: 'redirect', to: '/akun?selesai=sesi' }
})

/** Ends all other sessions, and with `semua` this one too. */
export const endSessionsAction = viewerAction('end-sessions', EVERYBODY, async ({ viewer, form }) => {
  await endOtherSessions(db(), viewer)
  if (textOf(form, 'lingkup') !== 'semua') return { kind: 'redirect', to: '/akun?selesai=sesi-lain' }
  await dropSession()
  return { kind: 'redirect', to: '/masuk' }
})
