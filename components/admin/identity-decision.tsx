import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'

export type DecisionActions = Record<'approveIdentity' | 'rejectIdentity', FormAction>

interface IdentityDecisionProps {
  aduanId: string
  requestId: string
  actions: DecisionActions
  /** The page of requests, if it is decided there. */
  from?: 'identitas'
}

/** The decision about one request for an identity: approve, or reject with a reason. */
export function IdentityDecision({ aduanId, requestId, actions, from }: IdentityDecisionProps) {
  const fields = { permintaan: requestId, ...(from ? { dari: from } : {}) }
  return (
    <>
      <ActPanel
        action={actions.approveIdentity}
        aduanId={aduanId}
        title={buttonOf('approveIdentity')}
        explain="Peminta dapat melihat nama dan kontak pelapor selama 10 menit. Anda sendiri tidak melihatnya."
        fields={fields}
      />
      <ActPanel
        action={actions.rejectIdentity}
        aduanId={aduanId}
        title={buttonOf('rejectIdentity')}
        look="secondary"
        fields={fields}
      >
        <TextArea
          name="alasan_tolak_identitas"
          label="Alasan menolak"
          hint="Dibaca petugas kasus ini."
          rows={2}
        />
      </ActPanel>
    </>
  )
}
