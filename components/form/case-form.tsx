import type { ComponentProps } from 'react'
import { ActionForm } from './action-form'

type CaseFormProps = Omit<ComponentProps<typeof ActionForm>, 'actionKey'> & { aduanId: string }

/**
 * A form about one case. Its random value makes sending twice the same as once; it is made with the page, on the server,
 * so a client component cannot use this one.
 */
export function CaseForm({ aduanId, children, ...form }: CaseFormProps) {
  return (
    <ActionForm {...form} actionKey={globalThis.crypto.randomUUID()}>
      <input type="hidden" name="aduan" value={aduanId} />
      {children}
    </ActionForm>
  )
}
