import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FirstStep } from '@/app/langkah-pertama'
import { BegunSessionWarning } from '@/components/pelapor/begun-session-warning'
import { caseOfCode } from '@/lib/kasus/own-cases'
import { db } from '@/lib/platform/db/client'
import { isPosted } from '@/lib/platform/http/posted'
import { currentViewer } from '@/lib/platform/session/viewer'
import { id } from '@/lib/words/id'
import { writeAction } from './actions'

export const metadata: Metadata = { title: 'WBS Kalsel' }

/**
 * The first page of a report without an account, before there is one: looking at it begins no session and
 * writes nothing. The first save begins both (actions.ts; app/api/lapor/draf); from then on this address
 * leads to the draft.
 */
export default async function TulisPage() {
  const viewer = await currentViewer()
  // The answer to a post without scripts shows what was typed, also when somebody has signed in meanwhile.
  if (viewer && !(await isPosted())) {
    if (viewer.role !== 'PELAPOR') redirect('/lapor')
    redirect(viewer.account ? '/aduan/baru' : await caseOfCode(db(), viewer))
  }
  return (
    <div className="page page-reporter pt-4 pb-8 sm:pt-8">
      <FirstStep action={writeAction} kept={null} account={false} />
      {viewer ? null : <BegunSessionWarning says={id.sesi} />}
    </div>
  )
}
