import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { archiveOrNotFound } from '@/app/arsip-or-not-found'
import { InList, placeInList } from '@/app/dalam-daftar'
import { openForDeclaration } from '@/lib/aduan/read/case-head'
import { tabCounts } from '@/lib/aduan/read/tab-counts'
import { type CaseTab, tabPath } from '@/lib/aduan/tab-rules'
import { clockNow } from '@/lib/clock'
import { nextStep } from '@/lib/kasus/next-step'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
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
 * Start of every tab: viewer, head of the case and keys; 404 for a case that is not theirs. Once the team has
 * accepted the case, a member without a declared relation to the terlapor is redirected to the first tab,
 * where `gate` asks for it. Before that the whole team may read, because somebody has to decide whether the
 * case is theirs.
 */
export async function openTab({ params, searchParams }: TabPlace, tab: CaseTab<'TELAAH'>) {
  const viewer = await requireViewer('TELAAH')
  const { id } = await params
  const query = await searchParams
  const now = clockNow()
  if (isId(id)) placeInList(viewer, id, query)
  const opened = await openForDeclaration(db(), viewer, id, now)
  if (!opened) return archiveOrNotFound(viewer, id)
  const gate = !opened.mayRead
  const here = (await headers()).get('x-wbs-path')
  if (gate && here !== tabPath(id, 'ringkasan')) redirect(tabPath(id, 'ringkasan'))
  // The page's own parts are asked for together with this one.
  const counts = gate ? Promise.resolve({}) : tabCounts(db(), id)
  counts.catch(() => undefined)
  const kept = await keptValues(viewer.userId, tabPath(id, tab))
  const done = typeof query.selesai === 'string' ? query.selesai : undefined
  const search = queueHref(readQuery(query, viewer), '')
  const place = <InList viewer={viewer} aduanId={id} params={query} />
  const step = gate ? null : nextStep(opened.head.commands)
  return {
    ...opened,
    viewer,
    now,
    gate,
    frame: {
      role: viewer.role,
      head: opened.head,
      tab,
      counts,
      kept,
      done,
      search,
      place,
      step: step && { ...stepPlace(id, step.move, search, tab), words: step.words },
    },
  }
}

/**
 * Answers are written and approved in their tab, everything else in the first one. What is decided stands
 * below the whole text, so that the way to it is the page's filled button, and approving and sending back
 * look alike.
 */
function stepPlace(id: string, move: string, search: string, current: CaseTab<'TELAAH'>) {
  const decides = move === 'issueJawaban' || move === 'issueCorrection'
  const isAnswer = move.endsWith('Jawaban') || decides
  const tab = isAnswer ? 'jawaban' : 'ringkasan'
  const inTab = decides && tab === current ? 'keputusan' : 'jawaban'
  const part = isAnswer ? inTab : move === 'answerThreat' ? 'ancaman' : 'langkah-berikutnya'
  return { href: `${tabPath(id, tab)}${search}#${part}`, here: tab === current && !decides }
}
