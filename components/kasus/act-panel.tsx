import type { ReactNode } from 'react'
import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from './disclosure'

interface ActPanelProps {
  /** Text of the button, also the title of the closed panel. */
  title: string
  action: FormAction
  aduanId: string
  /** Fields of the form; without any, the button stands alone. */
  children?: ReactNode
  look?: 'primary' | 'secondary' | 'danger'
  /** What will happen, shown before the button. */
  explain?: string
  /** Hidden fields besides the case. */
  fields?: Record<string, string>
  open?: boolean
  /** Name of the panels of which one is open at a time. */
  among?: string
  /** Id of the panel; an address that ends in it opens the panel. */
  anchor?: string
}

/**
 * The form for one move of a case. A move without fields is one button; a move with fields opens below a
 * button, and its submit button has the same text.
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
  among,
  anchor,
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
    <Disclosure title={title} open={open} among={among} anchor={anchor}>
      {form}
    </Disclosure>
  )
}
