'use server'

import { db } from '@/lib/platform/db/client'
import { gateAction } from '@/lib/platform/http/form-action'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'
import { answerRequest } from '@/lib/telaah/instansi-commands'

/** Takes the answer of an office; only the link identifies the office. */
export const answerRequestAction = gateAction('answer-request', 'keterangan', async ({ form, now }) => {
  const { texts, errors } = demandTexts(form, {
    jawaban: { missing: 'Tulis jawaban' },
    penjawab: { missing: 'Tulis nama dan jabatan yang menjawab', max: 200 },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const answer = { text: texts.jawaban, by: texts.penjawab, letter: textOf(form, 'surat').slice(0, 200) }
  const token = textOf(form, 'token')
  const { kind } = await answerRequest(db(), token, answer, now)
  if (kind === 'answered') return { kind: 'redirect', to: '/keterangan/terkirim' }
  // A dead link goes to its own page, which says so (middleware.ts), with or without JavaScript.
  return /^[\w-]{43}$/.test(token) ? { kind: 'redirect', to: `/keterangan/${token}` } : { kind: 'not-found' }
})
