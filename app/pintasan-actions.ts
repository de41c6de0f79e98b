'use server'

import { viewerAction } from '@/lib/action/form-action'
import { setShortcuts } from '@/lib/action/shortcuts'
import { db } from '@/lib/db/client'

/** Turns the keyboard shortcuts of pages off or on. */
export const setShortcutsAction = viewerAction(
  'pintasan',
  ['PELAPOR', 'ADMIN', 'TELAAH'],
  async ({ viewer, form }) => {
    await setShortcuts(db(), viewer, form.get('pintasan') !== 'mati')
    return { kind: 'done' }
  },
)
