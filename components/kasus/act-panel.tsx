import type { ReactNode } from 'react'
import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from './disclosure'

interface ActPanelProps {
  /** The words of the button; also what the panel is called while it is closed. */
  title: string
  action: FormAction
  aduanId: string
  /** What has to be filled in; without it the button stands alone. */
  children?: ReactNode
  look?: 'primary' | 'secondary' | 'danger'
  /** What will happen, before it does. */
  explain?: string
  /** What the form carries besides the case. */
  fields?: Record<string, string>
  open?: boolean
}

/**
 * One move of a case. A move without fields is one button; one with fields opens below a button of its name, and the
 * button that sends it carries the same name.
 */
export function ActPanel({
  title,
  action,
  aduanId,
  children,
  look = 'primary',
  explain,
  fields = {},
  open = false,
}: ActPanelProps) {
  const form = (
    <CaseForm aduanId={aduanId} action={action} className="space-y-4" label={title}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {explain ? <p className="text-muted">{explain}</p> : null}
      {children}
      <SubmitButton look={look}>{title}</SubmitButton>
    </CaseForm>
  )
  if (!children) return form
  return (
    <Disclosure title={title} open={open}>
      {form}
    </Disclosure>
  )
}
