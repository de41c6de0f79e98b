'use server'

import { dropRecoveryOffer, offerRecoveryCode, takeRecoveryCode } from '@/lib/akun/commands/own-account'
import { sensitiveAction } from '@/lib/akun/step-up'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { currentKx } from '@/lib/platform/session/viewer'
import type { Viewer, ViewerRole } from '@/lib/platform/session/viewer-type'
import { words } from '@/lib/words/words'

const t = words('pemulihan')

const EVERYBODY: readonly ViewerRole[] = ['PELAPOR', 'ADMIN', 'TELAAH']
const byCode = (viewer: Viewer) => viewer.role === 'PELAPOR' && !viewer.account

/** Creates a new kode pemulihan, shown in this session until it is confirmed. */
export const offerRecoveryAction = sensitiveAction('offer-recovery', EVERYBODY, async ({ viewer }) => {
  if (byCode(viewer)) return { kind: 'not-found' }
  await offerRecoveryCode(db(), viewer, await currentKx())
  return { kind: 'redirect', to: '/akun/pemulihan' }
})

/** Activates the new code once it is typed back from paper. */
export const takeRecoveryAction = sensitiveAction('take-recovery', EVERYBODY, async ({ viewer, form }) => {
  if (byCode(viewer)) return { kind: 'not-found' }
  const taken = await takeRecoveryCode(db(), viewer, {
    kx: await currentKx(),
    typed: textOf(form, 'kode_pemulihan'),
  })
  if (taken === 'taken') return { kind: 'redirect', to: '/akun?selesai=pemulihan' }
  if (taken === 'none') return { kind: 'redirect', to: '/akun/pemulihan' }
  const message = t('kodeTidakSamaDengan')
  return { kind: 'invalid', errors: [{ field: 'kode_pemulihan', message }] }
})

/** Discards the new code; the old one stays valid. */
export const dropRecoveryAction = viewerAction('drop-recovery', EVERYBODY, async ({ viewer }) => {
  await dropRecoveryOffer(db(), viewer, await currentKx())
  return { kind: 'redirect', to: '/akun' }
})
