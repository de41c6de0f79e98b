import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { QueuePlace } from './queue-place'

interface AssignPanelProps {
  action: FormAction
  aduanId: string
  actionKey: string
  assignees: readonly { id: string; name: string }[]
  /** Who has the case now; empty for nobody. */
  current: string
  kept: Record<string, string[]> | null
}

/** Gives one case to another administrator; the queue does the same for several. */
export function AssignPanel({ action, aduanId, actionKey, assignees, current, kept }: AssignPanelProps) {
  return (
    <Disclosure title={buttonOf('assignAdmin')} shortcut="a" focus="field">
      <ActionForm
        action={action}
        actionKey={actionKey}
        className="mt-3 space-y-4"
        label={buttonOf('assignAdmin')}
        kept={kept}
      >
        <input type="hidden" name="aduan" value={aduanId} />
        <QueuePlace />
        <SelectField
          name="petugas"
          label="Tugaskan kepada"
          placeholder="Pilih petugas"
          defaultValue={current}
          groups={[
            {
              label: null,
              options: [
                ...assignees.map(({ id, name }) => ({ value: id, label: name })),
                { value: 'kosong', label: 'Belum ditugaskan' },
              ],
            },
          ]}
        />
        <SubmitButton look="secondary">{buttonOf('assignAdmin')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
