import { archiveOrNotFound } from '@/app/arsip-or-not-found'
import { InList, placeInList } from '@/app/dalam-daftar'
import { demandUsualReading } from '@/app/usual-reading'
import { openHead } from '@/lib/aduan/read/case-head'
import { tabCounts } from '@/lib/aduan/read/tab-counts'
import { adminTabPath, type CaseTab } from '@/lib/aduan/tab-rules'
import { clockNow } from '@/lib/clock'
import { nextStep } from '@/lib/kasus/next-step'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { type QueueParams, queueHref, readQuery } from '@/lib/verifikasi/queue/rules'

/**
 * Address of a tab: the case, and in the query the view of the list that it was opened from and the last
 * move.
 */
export interface TabPlace {
  params: Promise<{ id: string }>
  searchParams: Promise<QueueParams>
}

/**
 * Start of every tab: viewer, head of the case and keys; 404 for a case that is not theirs, and the password
 * page for somebody who reads more cases than work needs. `parts` are asked for while the case opens, and
 * shown only if it does.
 */
export async function openTab<P = undefined>(
  { params, searchParams }: TabPlace,
  tab: CaseTab<'ADMIN'>,
  parts?: (viewer: AdminViewer, id: string) => Promise<P>,
) {
  const viewer = await requireViewer('ADMIN')
  const { id } = await params
  const now = clockNow()
  const opening = openHead(db(), viewer, id, now)
  const asked = parts?.(viewer, id)
  opening.catch(() => undefined)
  asked?.catch(() => undefined)
  const query = await searchParams
  if (isId(id)) placeInList(viewer, id, query)
  await demandUsualReading(viewer, id)
  const opened = await opening
  if (!opened) return archiveOrNotFound(viewer, id)
  const counts = tabCounts(db(), id)
  counts.catch(() => undefined)
  const search = queueHref(readQuery(query, viewer), '')
  const step = nextStep(opened.head.commands)
  const part = step?.move === 'answerThreat' ? 'ancaman' : 'keputusan'
  return {
    ...opened,
    viewer,
    now,
    parts: (await asked) as P,
    frame: {
      role: viewer.role,
      head: opened.head,
      tab,
      counts,
      kept: await keptValues(viewer.userId, adminTabPath(id, tab)),
      done: typeof query.selesai === 'string' ? query.selesai : undefined,
      search,
      place: (
        <InList
          viewer={viewer}
          aduanId={id}
          params={query}
          tabs={{
            c: `${adminTabPath(id, 'catatan')}${search}`,
            r: `${adminTabPath(id, 'pesan')}${search}`,
          }}
        />
      ),
      step: step && {
        href: `${tab === 'ringkasan' ? '' : `${adminTabPath(id, 'ringkasan')}${search}`}#${part}`,
        words: step.words,
        here: tab === 'ringkasan',
      },
    },
  }
}
