'use server'

import { db } from '@/lib/platform/db/client'
import { gateAction } from '@/lib/platform/http/form-action'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'
import { answerRequest } from '@/lib/telaah/instansi-commands'

/** Takes the answer of an office; who it is, only the link says. */
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
  // To the page of the link itself, which says that it does not work (middleware.ts), with or without scripts.
  return /^[\w-]{43}$/.test(token) ? { kind: 'redirect', to: `/keterangan/${token}` } : { kind: 'not-found' }
})
