'use server'

import { setExitKey, setShortcuts } from '@/lib/akun/shortcuts'
import { db } from '@/lib/platform/db/client'
import { viewerAction, visitorAction } from '@/lib/platform/http/form-action'
import { words } from '@/lib/words/words'

const t = words('akun')

/** Turns keyboard shortcuts on or off. */
export const setShortcutsAction = viewerAction(
  'pintasan',
  ['PELAPOR', 'ADMIN', 'TELAAH'],
  async ({ viewer, form }) => {
    const on = form.get('pintasan') !== 'mati'
    await setShortcuts(db(), viewer, on)
    return { kind: 'done', message: t(on ? 'pintasanDinyalakan' : 'pintasanDimatikan') }
  },
)

/** Turns "Keluar cepat" by three presses of Shift on or off, also for visitors. */
export const setExitKeyAction = visitorAction('keluar-shift', async ({ form }) => {
  await setExitKey(form.get('shift') !== 'mati')
  return { kind: 'redirect', to: '/keamanan#keluar-cepat' }
})
