import type { ReactNode } from 'react'
import { DecisionKeys } from '@/components/admin/decision-keys'
import { KeptForms } from '@/components/form/kept-forms'
import { CaseHead } from '@/components/kasus/case-head'
import { MoveNotice } from '@/components/kasus/move-notice'
import { TabLinks } from '@/components/ui/tab-links'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { type CaseTab, caseTabs, tabPath } from '@/lib/telaah/tab-rules'
import { NewsDemand } from './news-demand'

/** What stands around the content of a tab. */
export interface Frame {
  head: CaseHeadView
  tab: CaseTab
  counts: Partial<Record<CaseTab, number>>
  /** What was typed into the forms of this tab before the session ended. */
  kept: Record<string, string[]> | null
  /** What was just done, as the address says. */
  done: string | undefined
}

/** One case for its team: the head, the tabs, and what was just done; below it the tab itself. */
export function CaseFrame({ frame, children }: { frame: Frame; children: ReactNode }) {
  const { head, tab, counts } = frame
  return (
    <KeptForms values={frame.kept} className="space-y-6">
      <DecisionKeys />
      <CaseHead view={head} />
      <TabLinks
        label="Bagian kasus"
        tabs={caseTabs.map(({ key, label }) => ({
          href: tabPath(head.id, key),
          label,
          ...(counts[key] ? { count: counts[key] } : {}),
          current: key === tab,
        }))}
      />
      <NewsDemand head={head} tab={tab} />
      <MoveNotice selesai={frame.done} />
      {children}
    </KeptForms>
  )
}
