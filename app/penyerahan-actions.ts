'use server'

import { approveHandover, rejectHandover, requestHandover } from '@/lib/kasus/hand-over/commands'
import { consentIdentity, withdrawConsent } from '@/lib/kasus/hand-over/consent'
import { textOf } from '@/lib/platform/http/form-fields'
import { caseAction } from './case-action'

/** The hand-over page of this role; both belong to the same case. */
function pathOf({ viewer, base }: { viewer: { role: string }; base: { aduanId: string } }): string {
  return `/${viewer.role === 'ADMIN' ? 'admin' : 'telaah'}/aduan/${base.aduanId}/penyerahan`
}

// Request, approval and download of the whole case need the password again.
export const requestHandoverAction = caseAction('requestHandover', {
  sensitive: true,
  fields: {
    penerima: { missing: 'Tulis kepada siapa berkas kasus diserahkan', max: 200 },
    alasan_serah: { missing: 'Tulis alasan penyerahan', max: 4000 },
  },
  faults: ({ form }) =>
    form.get('dibaca') === 'ya'
      ? []
      : [{ field: 'dibaca', message: 'Centang bahwa uraian dan nama berkas sudah Anda baca' }],
  run: (context, { base, form, texts }) => {
    const letter = textOf(form, 'surat_permintaan').slice(0, 200)
    const body = { recipient: texts.penerima, letter, reason: texts.alasan_serah }
    return requestHandover(context, { ...base, body })
  },
  to: pathOf,
})

export const approveHandoverAction = caseAction('approveHandover', {
  sensitive: true,
  run: (context, { base, form }) =>
    approveHandover(context, { ...base, remark: textOf(form, 'catatan_serah').slice(0, 4000) }),
  to: pathOf,
})

export const rejectHandoverAction = caseAction('rejectHandover', {
  fields: { alasan_tolak: { missing: 'Tulis alasan penolakan', max: 4000 } },
  run: (context, { base, texts }) => rejectHandover(context, { ...base, remark: texts.alasan_tolak }),
  to: pathOf,
})

export const consentIdentityAction = caseAction('consentIdentity', {
  faults: ({ form }) =>
    form.get('yakin_izin') === 'ya'
      ? []
      : [{ field: 'yakin_izin', message: 'Centang untuk memastikan izin Anda' }],
  run: (context, { base }) => consentIdentity(context, base),
})

export const withdrawConsentAction = caseAction('withdrawConsent', {
  run: (context, { base }) => withdrawConsent(context, base),
})
