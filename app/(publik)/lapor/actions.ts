'use server'

import { visitorAction } from '@/lib/platform/http/form-action'
import { dropSession } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'

const t = words('lapor')

/** "Tutup aduan itu dan mulai baru": ends the session of the open case, so that the form begins another. */
export const closeCaseAction = visitorAction('close-case', async ({ viewer }) => {
  if (viewer && (viewer.role !== 'PELAPOR' || viewer.account)) {
    return { kind: 'refused', message: t('andaSedangMasukDengan') }
  }
  await dropSession()
  return { kind: 'redirect', to: '/lapor/tulis' }
})
