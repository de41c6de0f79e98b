import type { ReactNode } from 'react'
import { DecisionKeys } from '@/components/admin/decision-keys'
import { KeptForms } from '@/components/form/kept-forms'
import { TabLinks } from '@/components/ui/tab-links'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { type CaseTab, tabLinks } from '@/lib/aduan/tab-rules'
import { CaseAbout, CaseHead, type Step } from './case-head'
import { MoveNotice } from './move-notice'

/** Props of the frame around a tab's content. */
export interface Frame<T extends CaseTab = CaseTab> {
  role: 'ADMIN' | 'TELAAH'
  head: CaseHeadView
  tab: T
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

interface CaseFrameProps {
  frame: Frame
  /** Stands between what the case is about and the confirmation of the last move. */
  above?: ReactNode
  children: ReactNode
}

/** A case page of its staff: head, tabs, confirmation of the last move, and the tab's content. */
export async function CaseFrame({ frame, above, children }: CaseFrameProps) {
  const { role, head, tab, search } = frame
  const tabs = tabLinks(role, head.id, tab, { search, counts: await frame.counts })
  return (
    <KeptForms values={frame.kept} className="case-page">
      <DecisionKeys />
      <CaseHead
        view={head}
        step={frame.step}
        parts={<TabLinks label="Bagian kasus" tabs={tabs} />}
        place={frame.place}
      />
      <CaseAbout view={head} />
      {above}
      <MoveNotice selesai={frame.done} />
      {children}
    </KeptForms>
  )
}
