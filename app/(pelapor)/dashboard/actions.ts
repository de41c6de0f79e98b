'use server'

import { codeProblem } from '@/lib/lapor/code-fault'
import { adoptCase } from '@/lib/lapor/commands/adopt'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { holdBack } from '@/lib/platform/http/wrong-codes'
import { words } from '@/lib/words/words'

const t = words('dasbor')

const MISSING = t('ketikKodeRahasiaAduan')

/** "Pindahkan ke akun ini": moves the case of a code into this account; the code stops working. */
export const adoptAction = viewerAction('adopt', ['PELAPOR'], async ({ viewer, form, now }) => {
  const code = textOf(form, 'kode')
  if (code === '') return { kind: 'invalid', errors: [{ field: 'kode', message: MISSING }] }
  const problem = await codeProblem(code)
  if (problem) return { kind: 'invalid', errors: [{ field: 'kode', message: problem }] }
  const result = await adoptCase({ db: db(), viewer, now }, { code })
  switch (result.kind) {
    case 'done':
    case 'repeated':
      return { kind: 'redirect', to: `/dashboard?selesai=adopt` }
    case 'refused':
      return { kind: 'refused', message: result.message }
    // No page of this case was open, so there can be no conflict.
    case 'conflict':
    case 'not-found':
      await holdBack()
      return { kind: 'invalid', errors: [{ field: 'kode', message: words('lacak')('salah.tidakAda') }] }
  }
})
