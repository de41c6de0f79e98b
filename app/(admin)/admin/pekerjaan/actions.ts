'use server'

import { retryDeadLetter } from '@/lib/jobs/dead-letters'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { boss } from '@/lib/platform/queue/boss'

/** Requeues a job that failed permanently. */
export const retryJobAction = viewerAction('retry-job', ['ADMIN'], async ({ viewer, form, now }) => {
  const queue = await boss()
  const retried = await retryDeadLetter({ db: db(), boss: queue, viewer, now }, textOf(form, 'pekerjaan'))
  return { kind: 'redirect', to: `/admin/pekerjaan?selesai=${retried ? 'ulang' : 'tidak-ada'}` }
})
