'use server'

import { viewerAction } from '@/lib/action/form-action'
import { textOf } from '@/lib/action/form-fields'
import { db } from '@/lib/db/client'
import { markOwnRead } from '@/lib/notifikasi/commands'

/** Marks one piece of news as read, or all that the page showed: never what came in since. */
export const markReadAction = viewerAction(
  'mark-read',
  ['PELAPOR', 'ADMIN', 'TELAAH'],
  async ({ viewer, form }) => {
    const chosen = textOf(form, 'tandai')
    const shown = form.getAll('tampak').filter((id): id is string => typeof id === 'string')
    await markOwnRead(db(), viewer, chosen === 'semua' ? shown : [chosen])
    const page = /^\d{1,4}$/.test(textOf(form, 'halaman')) ? textOf(form, 'halaman') : '1'
    return { kind: 'redirect', to: `/kabar?halaman=${page}&selesai=dibaca` }
  },
)
