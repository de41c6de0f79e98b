'use server'

import { markOwnRead } from '@/lib/kabar/commands'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'

/** Marks one notification as read, or all that the page showed, never later ones. */
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
