import { CaseForm } from '@/components/form/case-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'

interface AssignPanelProps {
  action: FormAction
  aduanId: string
  assignees: readonly { id: string; name: string }[]
  /** Id of the current assignee, or an empty string. */
  current: string
}

/** Assigns one case to another administrator; queue-bulk.tsx assigns several. */
export function AssignPanel({ action, aduanId, assignees, current }: AssignPanelProps) {
  return (
    <Disclosure title={buttonOf('assignAdmin')} shortcut="a" focus="field">
      <CaseForm aduanId={aduanId} action={action} className="mt-3 space-y-4" label={buttonOf('assignAdmin')}>
        <SelectField
          name="petugas"
          label="Tugaskan kepada"
          placeholder="Pilih petugas"
          defaultValue={current}
          options={[
            ...assignees.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'kosong', label: 'Belum ditugaskan' },
          ]}
        />
        <SubmitButton look="secondary">{buttonOf('assignAdmin')}</SubmitButton>
      </CaseForm>
    </Disclosure>
  )
}
