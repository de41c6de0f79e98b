'use server'

import { caseAction } from '@/app/case-action'
import { revisionOf } from '@/lib/jawaban/form'
import { clearLeak } from '@/lib/kasus/held-texts'
import { textOf } from '@/lib/platform/http/form-fields'

/** "Nyatakan temuan ini keliru": a text of the team passes the leak check as it stands. */
export const clearLeakAction = caseAction('clearLeak', {
  fields: { alasan_keliru: { missing: 'Tulis mengapa temuan ini keliru', max: 500 } },
  run: (context, { base, form, texts }) =>
    clearLeak(context, {
      ...base,
      text: textOf(form, 'naskah'),
      key: textOf(form, 'temuan'),
      revision: revisionOf(form),
      reason: texts.alasan_keliru,
    }),
  sensitive: true,
})
