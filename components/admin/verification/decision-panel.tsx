import type { ReactNode } from 'react'
import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import type { Outcome, WordsAfter } from '@/lib/verifikasi/reading-labels'
import { LeftOver } from './left-over'
import { ReadingPreview } from './reading-preview'
import { RefreshOnNews } from './refresh-on-news'

/** The props that every decision panel of a case shares. */
export interface DecisionFrame {
  aduanId: string
  action: FormAction
  /** Number of the case's newest event on this page. */
  seen: number
  /** The reporter's page after the decision; null when the decision is not possible now. */
  after: WordsAfter | null
}

interface DecisionPanelProps extends DecisionFrame {
  outcome: Outcome
  title: string
  explain: string
  look?: 'primary' | 'secondary' | 'danger'
  shortcut?: string
  opener?: 'primary' | 'secondary'
  open?: boolean
  focus?: 'field' | 'submit'
  /** Initial values of the fields that the reporter will read. */
  defaults?: Readonly<Record<string, string>>
  children?: ReactNode
}

/**
 * One decision: its fields, a preview of what the reporter will read, and the button. When the case moved on
 * while somebody wrote, the panel is withdrawn but the text stays to be read and copied. All panels keep
 * their position on the page, so that the answer to a post without JavaScript finds its form.
 */
export function DecisionPanel(props: DecisionPanelProps) {
  const {
    outcome,
    title,
    explain,
    look = 'primary',
    shortcut,
    opener,
    open = false,
    focus = 'field',
    children,
  } = props
  const { aduanId, action, seen, after, defaults = {} } = props
  const withdrawn = after === null
  return (
    <Disclosure
      title={title}
      open={open}
      withdrawn={withdrawn}
      shortcut={shortcut}
      focus={focus}
      {...(opener ? { opener } : {})}
    >
      <CaseForm
        aduanId={aduanId}
        action={action}
        className={withdrawn ? 'contents' : 'mt-3 space-y-4'}
        label={title}
      >
        <input type="hidden" name="versi" value={seen} />
        <RefreshOnNews />
        <LeftOver withdrawn={withdrawn}>
          {withdrawn ? null : <p className="text-muted">{explain}</p>}
          {children}
        </LeftOver>
        {after ? (
          <>
            <ReadingPreview outcome={outcome} title={title} after={after} defaults={defaults} />
            <div className="flex flex-wrap gap-3">
              <SubmitButton look={look}>{title}</SubmitButton>
              <span className="script-off">
                <SubmitButton name="tahap" value="pratinjau" look="secondary">
                  Pratinjau
                </SubmitButton>
              </span>
            </div>
          </>
        ) : null}
      </CaseForm>
    </Disclosure>
  )
}
