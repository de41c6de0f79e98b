'use server'

import { caseAction } from '@/app/case-action'
import { isId } from '@/lib/platform/db/id'
import { textOf } from '@/lib/platform/http/form-fields'
import { refuseAccess, returnAccess } from '@/lib/sesudah/archive/commands'

/** "Beri akses kembali": gives the keys of an archived case back to one person, or to all who lost them. */
export const returnAccessAction = caseAction('returnAccess', {
  fields: { alasan_beri_akses: { missing: 'Tulis alasan memberi akses kembali' } },
  faults: ({ form }) =>
    isChosen(textOf(form, 'petugas')) ? [] : [{ field: 'petugas', message: 'Pilih kepada siapa' }],
  run: (context, { base, form, texts }) => {
    const one = textOf(form, 'petugas')
    const userIds = one === 'semua' ? 'all' : [one]
    return returnAccess(context, { ...base, userIds, reason: texts.alasan_beri_akses })
  },
})

const isChosen = (petugas: string) => petugas === 'semua' || isId(petugas)

/** "Tolak permintaan akses": refuses the request of one person. */
export const refuseAccessAction = caseAction('refuseAccess', {
  fields: { alasan_tolak_akses: { missing: 'Tulis alasan menolak' } },
  run: (context, { base, form, texts }) =>
    refuseAccess(context, { ...base, userId: textOf(form, 'petugas'), reason: texts.alasan_tolak_akses }),
})
