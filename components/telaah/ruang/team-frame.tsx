import type { ReactNode } from 'react'
import { CaseFrame, type Frame } from '@/components/kasus/case-frame'
import type { CaseTab } from '@/lib/aduan/tab-rules'
import { NewsDemand } from './news-demand'

interface TeamFrameProps {
  frame: Frame<CaseTab<'TELAAH'>>
  children: ReactNode
}

/** A case page of its team. */
export function TeamFrame({ frame, children }: TeamFrameProps) {
  const { head, tab } = frame
  // While a reporter in danger waits, nothing else is asked for above the answer to them.
  const above = head.commands.has('answerThreat') ? null : <NewsDemand head={head} tab={tab} />
  return (
    <CaseFrame frame={frame} above={above}>
      {children}
    </CaseFrame>
  )
}
