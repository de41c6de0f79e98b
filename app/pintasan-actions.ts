'use server'

import { cookies } from 'next/headers'
import { viewerAction } from '@/lib/action/form-action'
import { SHORTCUTS_COOKIE } from '@/lib/action/shortcuts'

/** Turns the keyboard shortcuts of pages off or on (WCAG 2.1.4); the cookie says nothing about a person. */
export const setShortcutsAction = viewerAction(
  'pintasan',
  ['PELAPOR', 'ADMIN', 'TELAAH'],
  async ({ form }) => {
    const jar = await cookies()
    if (form.get('pintasan') === 'mati') {
      jar.set(SHORTCUTS_COOKIE, 'mati', {
        path: '/',
        sameSite: 'lax',
        httpOnly: true,
        secure: true,
        maxAge: 31_536_000,
      })
    } else {
      jar.delete(SHORTCUTS_COOKIE)
    }
    return { kind: 'done' }
  },
)
