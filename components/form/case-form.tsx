import type { ComponentProps } from 'react'
import { ActionForm } from './action-form'

type CaseFormProps = Omit<ComponentProps<typeof ActionForm>, 'actionKey'> & { aduanId: string }

/**
 * A form about one case with an idempotency key. The server creates the key when it renders the page, so a
 * client component cannot use this form.
 */
export function CaseForm({ aduanId, children, ...form }: CaseFormProps) {
  return (
    <ActionForm {...form} actionKey={globalThis.crypto.randomUUID()}>
      <input type="hidden" name="aduan" value={aduanId} />
      {children}
    </ActionForm>
  )
}
