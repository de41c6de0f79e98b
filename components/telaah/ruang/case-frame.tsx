import type { ReactNode } from 'react'
import { DecisionKeys } from '@/components/admin/decision-keys'
import { KeptForms } from '@/components/form/kept-forms'
import { CaseAbout, CaseHead, type Step } from '@/components/kasus/case-head'
import { MoveNotice } from '@/components/kasus/move-notice'
import { TabLinks } from '@/components/ui/tab-links'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { type CaseTab, caseTabs, tabPath } from '@/lib/telaah/tab-rules'
import { NewsDemand } from './news-demand'

/** Props of the frame around a tab's content. */
export interface Frame {
  head: CaseHeadView
  tab: CaseTab
  counts: Promise<Partial<Record<CaseTab, number>>>
  /** Text typed into this tab's forms before the session ended. */
  kept: Record<string, string[]> | null
  /** The last move, from the address. */
  done: string | undefined
  /** Query string that keeps the view of the list on each tab. */
  search: string
  step: Step | null
  /** Link back to that view, and the next case. */
  place: ReactNode
}

/** A case page of its team: head, tabs, confirmation of the last move, and the tab's content. */
export async function CaseFrame({ frame, children }: { frame: Frame; children: ReactNode }) {
  const { head, tab, search } = frame
  const counts = await frame.counts
  return (
    <KeptForms values={frame.kept} className="case-page">
      <DecisionKeys />
      <CaseHead
        view={head}
        step={frame.step}
        parts={
          <TabLinks
            label="Bagian kasus"
            tabs={caseTabs.map(({ key, label }) => ({
              href: `${tabPath(head.id, key)}${search}`,
              label,
              ...(counts[key] ? { count: counts[key] } : {}),
              current: key === tab,
            }))}
          />
        }
        place={frame.place}
      />
      <CaseAbout view={head} />
      {/* While a reporter in danger waits, nothing else is asked for above the answer to them. */}
      {head.commands.has('answerThreat') ? null : <NewsDemand head={head} tab={tab} />}
      <MoveNotice selesai={frame.done} />
      {children}
    </KeptForms>
  )
}
