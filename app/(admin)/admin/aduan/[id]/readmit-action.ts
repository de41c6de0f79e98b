'use server'

import { caseAction } from '@/app/case-action'
import { isId } from '@/lib/platform/db/id'
import { textOf } from '@/lib/platform/http/form-fields'
import { readmitMember } from '@/lib/telaah/hubungan-commands'

/** "Izinkan kembali": readmits a member who recused themselves for a relation to the terlapor. */
export const readmitAction = caseAction('readmitMember', {
  fields: { alasan_izin: { missing: 'Tulis alasan mengizinkan kembali' } },
  before: async ({ form }, faults) =>
    faults.length > 0 || isId(textOf(form, 'anggota')) ? null : { kind: 'not-found' },
  run: (context, { base, form, texts }) =>
    readmitMember(context, { ...base, userId: textOf(form, 'anggota'), reason: texts.alasan_izin }),
})
