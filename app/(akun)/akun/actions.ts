'use server'

import { viewerAction } from '@/lib/action/form-action'
import { textOf } from '@/lib/action/form-fields'
import { endOtherSessions, endOwnSession } from '@/lib/akun/commands/own-account'
import { dropSession } from '@/lib/auth/viewer'
import type { ViewerRole } from '@/lib/auth/viewer-type'
import { db } from '@/lib/db/client'

const EVERYBODY: readonly ViewerRole[] = ['PELAPOR', 'ADMIN', 'TELAAH']

/** Ends one of the own sessions; its next request is refused. */
export const endSessionAction = viewerAction('end-session', EVERYBODY, async ({ viewer, form }) => {
  await endOwnSession(db(), viewer, textOf(form, 'sesi'))
  return { kind: 'redirect', to: '/akun?selesai=sesi' }
})

/** Ends all sessions: with `semua` this one too. */
export const endSessionsAction = viewerAction('end-sessions', EVERYBODY, async ({ viewer, form }) => {
  await endOtherSessions(db(), viewer)
  if (textOf(form, 'lingkup') !== 'semua') return { kind: 'redirect', to: '/akun?selesai=sesi-lain' }
  await dropSession()
  return { kind: 'redirect', to: '/masuk' }
})
