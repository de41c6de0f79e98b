'use server'

import { caseOutcome } from '@/lib/aduan/case-outcome'
import { sensitiveAction } from '@/lib/akun/step-up'
import { approveHandover, rejectHandover, requestHandover } from '@/lib/kasus/hand-over/commands'
import { consentIdentity, withdrawConsent } from '@/lib/kasus/hand-over/consent'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/platform/http/form-fields'

function formOf(form: FormData) {
  return { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
}

/** The page of this role; both lead to the same case. */
function pathOf(role: 'ADMIN' | 'TELAAH', aduanId: string): string {
  return `/${role === 'ADMIN' ? 'admin' : 'telaah'}/aduan/${aduanId}/penyerahan`
}

/** The whole case is asked for, approved and taken with the password typed anew (lib/akun/step-up.ts). */
export const requestHandoverAction = sensitiveAction(
  'request-handover',
  ['ADMIN', 'TELAAH'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      penerima: { missing: 'Tulis kepada siapa berkas kasus diserahkan', max: 200 },
      alasan_serah: { missing: 'Tulis alasan penyerahan', max: 4000 },
    })
    if (form.get('dibaca') !== 'ya') {
      errors.push({ field: 'dibaca', message: 'Centang bahwa uraian dan nama berkas sudah Anda baca' })
    }
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const body = {
      recipient: texts.penerima,
      letter: textOf(form, 'surat_permintaan').slice(0, 200),
      reason: texts.alasan_serah,
    }
    const result = await requestHandover({ db: db(), viewer, now }, { ...base, body })
    return caseOutcome(result, pathOf(viewer.role, base.aduanId), 'serah-minta')
  },
)

export const approveHandoverAction = sensitiveAction(
  'approve-handover',
  ['ADMIN', 'TELAAH'],
  async ({ viewer, form, now }) => {
    const base = formOf(form)
    const remark = textOf(form, 'catatan_serah').slice(0, 4000)
    const result = await approveHandover({ db: db(), viewer, now }, { ...base, remark })
    return caseOutcome(result, pathOf(viewer.role, base.aduanId), 'serah-setuju')
  },
)

export const rejectHandoverAction = viewerAction(
  'reject-handover',
  ['ADMIN', 'TELAAH'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      alasan_tolak: { missing: 'Tulis alasan penolakan', max: 4000 },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await rejectHandover({ db: db(), viewer, now }, { ...base, remark: texts.alasan_tolak })
    return caseOutcome(result, pathOf(viewer.role, base.aduanId), 'serah-tolak')
  },
)

export const consentIdentityAction = viewerAction(
  'consent-identity',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    if (form.get('yakin_izin') !== 'ya') {
      return {
        kind: 'invalid',
        errors: [{ field: 'yakin_izin', message: 'Centang untuk memastikan izin Anda' }],
      }
    }
    const base = formOf(form)
    const result = await consentIdentity({ db: db(), viewer, now }, base)
    return caseOutcome(result, `/aduan/${base.aduanId}`, 'izin-identitas')
  },
)

export const withdrawConsentAction = viewerAction(
  'withdraw-consent',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const base = formOf(form)
    const result = await withdrawConsent({ db: db(), viewer, now }, base)
    return caseOutcome(result, `/aduan/${base.aduanId}`, 'cabut-izin')
  },
)
