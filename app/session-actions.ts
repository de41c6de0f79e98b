'use server'

import { redirect } from 'next/navigation'
import { QUICK_EXIT_URL } from '@/lib/action/content-security-policy'
import { visitorAction } from '@/lib/action/form-action'
import { dropSession } from '@/lib/auth/viewer'

/** "Keluar": ends the session row, then the cookies. */
export const logOutAction = visitorAction('log-out', async ({ viewer }) => {
  const byCode = viewer?.role === 'PELAPOR' && !viewer.account
  await dropSession()
  return { kind: 'redirect', to: byCode ? '/lacak?selesai=keluar' : '/masuk' }
})

/** "Keluar cepat" without JavaScript: the same, and away to a neutral page. */
export const quickExitAction = visitorAction('quick-exit', async () => {
  await dropSession()
  return redirect(QUICK_EXIT_URL)
})
