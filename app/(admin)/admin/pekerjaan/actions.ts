'use server'

import { viewerAction } from '@/lib/action/form-action'
import { textOf } from '@/lib/action/form-fields'
import { db } from '@/lib/db/client'
import { boss } from '@/lib/jobs/boss'
import { retryDeadLetter } from '@/lib/jobs/dead-letters'

/** Puts a job that failed for good back into its queue. */
export const retryJobAction = viewerAction('retry-job', ['ADMIN'], async ({ viewer, form, now }) => {
  const queue = await boss()
  const retried = await retryDeadLetter({ db: db(), boss: queue, viewer, now }, textOf(form, 'pekerjaan'))
  return { kind: 'redirect', to: `/admin/pekerjaan?selesai=${retried ? 'ulang' : 'tidak-ada'}` }
})
