'use server'

import { approveHandover, rejectHandover, requestHandover } from '@/lib/kasus/hand-over/commands'
import { consentIdentity, withdrawConsent } from '@/lib/kasus/hand-over/consent'
import { textOf } from '@/lib/platform/http/form-fields'
import { words } from '@/lib/words/words'
import { caseAction } from './case-action'

const t = words('penyerahan')

/** The hand-over page of this role; both belong to the same case. */
function pathOf({ viewer, base }: { viewer: { role: string }; base: { aduanId: string } }): string {
  return `/${viewer.role === 'ADMIN' ? 'admin' : 'telaah'}/aduan/${base.aduanId}/penyerahan`
}

// Request, approval and download of the whole case need the password again.
export const requestHandoverAction = caseAction('requestHandover', {
  sensitive: true,
  fields: {
    penerima: { missing: t('tulisKepadaSiapa'), max: 200 },
    alasan_serah: { missing: t('tulisAlasanPenyerahan'), max: 4000 },
  },
  faults: ({ form }) =>
    form.get('dibaca') === 'ya' ? [] : [{ field: 'dibaca', message: t('centangSudahDibaca') }],
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
  fields: { alasan_tolak: { missing: t('tulisAlasanPenolakan'), max: 4000 } },
  run: (context, { base, texts }) => rejectHandover(context, { ...base, remark: texts.alasan_tolak }),
  to: pathOf,
})

export const consentIdentityAction = caseAction('consentIdentity', {
  faults: ({ form }) =>
    form.get('yakin_izin') === 'ya' ? [] : [{ field: 'yakin_izin', message: t('centangIzin') }],
  run: (context, { base }) => consentIdentity(context, base),
})

export const withdrawConsentAction = caseAction('withdrawConsent', {
  run: (context, { base }) => withdrawConsent(context, base),
})
