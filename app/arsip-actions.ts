'use server'

import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'
import { askAccess } from '@/lib/sesudah/archive/commands'

/**
 * "Minta akses kembali": asks the officers of the archive for the keys of a case that the viewer once held.
 */
export const askAccessAction = viewerAction(
  'ask-access',
  ['ADMIN', 'TELAAH'],
  async ({ viewer, form, now }) => {
    const aduanId = textOf(form, 'aduan')
    const { texts, errors } = demandTexts(form, {
      alasan_akses: { missing: 'Tulis untuk apa Anda memerlukan aduan ini', max: 500 },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const result = await askAccess({ db: db(), viewer, now }, { aduanId, reason: texts.alasan_akses })
    if (result.kind === 'not-found') return { kind: 'not-found' }
    return { kind: 'redirect', to: `/${viewer.role.toLowerCase()}/arsip?aduan=${aduanId}&selesai=minta` }
  },
)
