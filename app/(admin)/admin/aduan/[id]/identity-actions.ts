'use server'

import { caseAction } from '@/app/case-action'
import { approveIdentity, openIdentity, rejectIdentity, requestIdentity } from '@/lib/identitas/commands'
import { releaseConflict } from '@/lib/identitas/conflict/commands'
import { asId } from '@/lib/platform/db/id'
import { textOf } from '@/lib/platform/http/form-fields'
import { recuse } from '@/lib/telaah/hubungan-commands'

const LONGEST_REASON = 1000

/** A request is decided on the page of requests or on its case; the person stays where they are. */
const whereDecided = ({ form }: { form: FormData }) =>
  textOf(form, 'dari') === 'identitas' ? '/admin/identitas' : null

/** Requests the reporter's identity. */
export const requestIdentityAction = caseAction('requestIdentity', {
  fields: { alasan_identitas: { missing: 'Tulis alasan membuka identitas', max: LONGEST_REASON } },
  run: (context, { base, texts }) => requestIdentity(context, { ...base, reason: texts.alasan_identitas }),
})

/** Approves one opening with the second half of the key. */
export const approveIdentityAction = caseAction('approveIdentity', {
  sensitive: true,
  run: (context, { base, form }) =>
    approveIdentity(context, { ...base, requestId: textOf(form, 'permintaan') }),
  to: whereDecided,
})

export const rejectIdentityAction = caseAction('rejectIdentity', {
  fields: { alasan_tolak_identitas: { missing: 'Tulis alasan menolak', max: LONGEST_REASON } },
  run: (context, { base, form, texts }) =>
    rejectIdentity(context, {
      ...base,
      requestId: textOf(form, 'permintaan'),
      reason: texts.alasan_tolak_identitas,
    }),
  to: whereDecided,
})

/** Shows the identity to the administrator who requested it, for ten minutes. */
export const openIdentityAction = caseAction('openIdentity', {
  sensitive: true,
  run: (context, { base }) => openIdentity(context, base),
})

/** A second officer declares a conflict match to be false. */
export const releaseConflictAction = caseAction('releaseConflict', {
  fields: {
    alasan_benturan: { missing: 'Tulis mengapa ia bukan orang yang sama', max: LONGEST_REASON },
  },
  run: (context, { base, form, texts }) =>
    releaseConflict(context, {
      ...base,
      userId: asId(textOf(form, 'petugas')),
      reason: texts.alasan_benturan,
    }),
})

/** Recuses this person; the case's page no longer exists for them. */
export const recuseAction = caseAction('recuse', {
  by: ['ADMIN'],
  fields: { alasan_mundur: { missing: 'Tulis alasan mengundurkan diri', max: LONGEST_REASON } },
  run: (context, { base, texts }) => recuse(context, { ...base, reason: texts.alasan_mundur }),
  to: () => '/admin',
})
