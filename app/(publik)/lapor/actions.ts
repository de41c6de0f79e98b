'use server'

import { gateAction } from '@/lib/action/form-action'
import { beginByCode } from '@/lib/aduan/commands/by-code'
import { endSession } from '@/lib/auth/sessions'
import { keepSession } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'

/** "Saya mengerti, lanjut": a fresh code and its session; the code is shown when the aduan is sent, or on request. */
export const beginWithoutAccountAction = gateAction(
  'begin-without-account',
  'lapor',
  async ({ viewer, now }) => {
    if (viewer && (viewer.role !== 'PELAPOR' || viewer.account)) {
      return {
        kind: 'refused',
        message: 'Anda sedang masuk dengan akun. Keluar dahulu untuk lapor tanpa akun.',
      }
    }
    if (viewer) await endSession(db(), viewer.sidHash)
    await keepSession(await beginByCode(db(), now))
    return { kind: 'redirect', to: '/aduan/baru' }
  },
)
