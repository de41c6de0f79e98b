'use server'

import { cookies, headers } from 'next/headers'
import { visitorAction } from '@/lib/platform/http/form-action'

/** Stores light or dark in a separate cookie, which identifies nobody. */
export const setTemaAction = visitorAction('tema', async ({ form }) => {
  const tema = form.get('tema')
  const jar = await cookies()
  if (tema === 'terang' || tema === 'gelap') {
    jar.set('tema', tema, { path: '/', sameSite: 'lax', httpOnly: true, secure: true, maxAge: 31_536_000 })
  } else {
    jar.delete('tema')
  }
  return { kind: 'redirect', to: (await headers()).get('x-wbs-path') ?? '/' }
})
