'use server'

import { caseOutcome } from '@/lib/aduan/case-outcome'
import { sensitiveAction } from '@/lib/akun/step-up'
import { approveIdentity, openIdentity, rejectIdentity, requestIdentity } from '@/lib/identitas/commands'
import { releaseConflict } from '@/lib/identitas/conflict/commands'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'
import { recuse } from '@/lib/telaah/hubungan-commands'
import { formOf } from './decision-form'

const LONGEST_REASON = 1000
const pathOf = (aduanId: string) => `/admin/aduan/${aduanId}`

/** Asks to see who the reporter is. */
export const requestIdentityAction = viewerAction(
  'request-identity',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      alasan_identitas: { missing: 'Tulis alasan membuka identitas', max: LONGEST_REASON },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await requestIdentity(
      { db: db(), viewer, now },
      { ...base, reason: texts.alasan_identitas },
    )
    return caseOutcome(result, pathOf(base.aduanId), 'identitas-diminta')
  },
)

/** Lends the other half for one opening. */
export const approveIdentityAction = sensitiveAction(
  'approve-identity',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const base = formOf(form)
    const requestId = textOf(form, 'permintaan')
    const result = await approveIdentity({ db: db(), viewer, now }, { ...base, requestId })
    return caseOutcome(result, pathOf(base.aduanId), 'identitas-disetujui')
  },
)

export const rejectIdentityAction = viewerAction(
  'reject-identity',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      alasan_tolak_identitas: { missing: 'Tulis alasan menolak', max: LONGEST_REASON },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const requestId = textOf(form, 'permintaan')
    const reason = texts.alasan_tolak_identitas
    const result = await rejectIdentity({ db: db(), viewer, now }, { ...base, requestId, reason })
    return caseOutcome(result, pathOf(base.aduanId), 'identitas-ditolak')
  },
)

/** Shows it to who asked, for ten minutes. */
export const openIdentityAction = sensitiveAction(
  'open-identity',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const base = formOf(form)
    const result = await openIdentity({ db: db(), viewer, now }, base)
    return caseOutcome(result, `${pathOf(base.aduanId)}`, 'identitas-terbuka')
  },
)

/** A second officer says that a match was false. */
export const releaseConflictAction = viewerAction(
  'release-conflict',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      alasan_benturan: { missing: 'Tulis mengapa ia bukan orang yang sama', max: LONGEST_REASON },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const userId = textOf(form, 'petugas')
    const result = await releaseConflict(
      { db: db(), viewer, now },
      { ...base, userId, reason: texts.alasan_benturan },
    )
    return caseOutcome(result, pathOf(base.aduanId), 'benturan')
  },
)

/** Leaves the case; its page is not there for this person any more. */
export const recuseAction = viewerAction('admin-recuse', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    alasan_mundur: { missing: 'Tulis alasan mengundurkan diri', max: LONGEST_REASON },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await recuse({ db: db(), viewer, now }, { ...base, reason: texts.alasan_mundur })
  return caseOutcome(result, '/admin', 'mundur')
})
