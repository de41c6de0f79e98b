import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'

interface RowActProps {
  action: FormAction
  fields: Record<string, string>
  /** What the row is about, for screen readers. */
  subject: string
  children: string
}

/** A one-button form on a table row. */
export function RowAct({ action, fields, subject, children }: RowActProps) {
  return (
    <ActionForm action={action} className="inline" label={`${children}: ${subject}`}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look="quiet">{children}</SubmitButton>
    </ActionForm>
  )
}
