import { SelectField } from '@/components/form/select-field'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { TAKE_OVER_REASONS } from '@/lib/jawaban/take-over-labels'

interface TakeOverProps {
  head: Pick<CaseHeadView, 'id' | 'commands'>
  command: 'takeOverJawaban' | 'takeOverCorrection' | 'takeOverDokumen'
  action: FormAction
  /** What the form says besides: which document. */
  fields?: Record<string, string>
}

/** Continues a colleague's draft, where the table of moves allows it. */
export function TakeOver({ head, command, action, fields = {} }: TakeOverProps) {
  if (!head.commands.has(command)) return null
  return (
    <ActPanel
      action={action}
      aduanId={head.id}
      fields={fields}
      title={buttonOf(command)}
      look="secondary"
      explain="Anda menjadi penyusun draf ini. Penyusun sebelumnya diberi tahu dan tidak dapat menyetujuinya."
    >
      <SelectField
        name="alasan_ambil_alih"
        label="Alasan, hanya dibaca petugas"
        placeholder="Pilih alasan"
        options={TAKE_OVER_REASONS.map((reason) => ({ value: reason, label: reason }))}
      />
    </ActPanel>
  )
}
