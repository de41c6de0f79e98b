'use server'

import { caseAction } from '@/app/case-action'
import { approveOriginal, openOriginal, rejectOriginal, requestOriginal } from '@/lib/identitas/originals'
import { textOf } from '@/lib/platform/http/form-fields'

const LONGEST_REASON = 1000

/** Where the form stands: the page of the file, or that of the requests. */
const atFile = ({ form }: { form: FormData }) =>
  textOf(form, 'dari') === 'identitas'
    ? '/admin/identitas'
    : `/admin/aduan/${encodeURIComponent(textOf(form, 'aduan'))}/bukti/${encodeURIComponent(textOf(form, 'lampiran'))}`

/** Requests the original of a file that has no clean copy. */
export const requestOriginalAction = caseAction('requestOriginal', {
  fields: { alasan_berkas: { missing: 'Tulis alasan membuka berkas asli', max: LONGEST_REASON } },
  run: (context, { base, form, texts }) =>
    requestOriginal(context, { ...base, lampiranId: textOf(form, 'lampiran'), reason: texts.alasan_berkas }),
  to: atFile,
})

/** Approves one opening of this file. */
export const approveOriginalAction = caseAction('approveOriginal', {
  sensitive: true,
  run: (context, { base, form }) =>
    approveOriginal(context, { ...base, requestId: textOf(form, 'permintaan') }),
  to: atFile,
})

export const rejectOriginalAction = caseAction('rejectOriginal', {
  fields: { alasan_tolak_berkas: { missing: 'Tulis alasan menolak', max: LONGEST_REASON } },
  run: (context, { base, form, texts }) =>
    rejectOriginal(context, {
      ...base,
      requestId: textOf(form, 'permintaan'),
      reason: texts.alasan_tolak_berkas,
    }),
  to: atFile,
})

/** Opens the original to the administrator who requested it, for ten minutes. */
export const openOriginalAction = caseAction('openOriginal', {
  sensitive: true,
  run: (context, { base, form }) => openOriginal(context, { ...base, lampiranId: textOf(form, 'lampiran') }),
  to: atFile,
})
