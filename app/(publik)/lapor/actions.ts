'use server'

import { beginByCode } from '@/lib/lapor/commands/by-code'
import { db } from '@/lib/platform/db/client'
import { gateAction } from '@/lib/platform/http/form-action'
import { endSession } from '@/lib/platform/session/sessions'
import { keepSession } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'

const t = words('lapor')

/** "Lapor tanpa akun": a new code and its session; the code is shown after sending or on request. */
export const beginWithoutAccountAction = gateAction(
  'begin-without-account',
  'lapor',
  async ({ viewer, now }) => {
    if (viewer && (viewer.role !== 'PELAPOR' || viewer.account)) {
      return {
        kind: 'refused',
        message: t('andaSedangMasukDengan'),
      }
    }
    if (viewer) await endSession(db(), viewer.sidHash)
    await keepSession(await beginByCode(db(), now))
    return { kind: 'redirect', to: '/aduan/baru' }
  },
)
