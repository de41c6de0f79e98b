'use server'

import { db } from '@/lib/platform/db/client'
import { gateAction } from '@/lib/platform/http/form-action'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'
import { answerRequest } from '@/lib/telaah/instansi-commands'
import { words } from '@/lib/words/words'

const t = words('keterangan')

/** Takes the answer of an office; only the link identifies the office. */
export const answerRequestAction = gateAction('answer-request', 'keterangan', async ({ form, now }) => {
  const { texts, errors } = demandTexts(form, {
    jawaban: { missing: t('tulisJawaban') },
    penjawab: { missing: t('tulisNamaDanJabatan'), max: 200 },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const answer = { text: texts.jawaban, by: texts.penjawab, letter: textOf(form, 'surat').slice(0, 200) }
  const token = textOf(form, 'token')
  const { kind } = await answerRequest(db(), token, answer, now)
  if (kind === 'answered') return { kind: 'redirect', to: '/keterangan/terkirim' }
  if (!/^[\w-]{43}$/.test(token)) return { kind: 'not-found' }
  // The link may have been revoked while the office wrote: the text stays on the page to be copied.
  return {
    kind: 'refused',
    message: t('jawabanBelumTerkirimKarena'),
  }
})
