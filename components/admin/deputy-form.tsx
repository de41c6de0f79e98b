import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import type { TimView } from '@/lib/akun/teams/queries'

interface DeputyFormProps {
  team: Pick<TimView, 'id' | 'name' | 'members'>
  today: string
  action: FormAction
}

/** Names a member who stands in for the ketua in given days. */
export function DeputyForm({ team, today, action }: DeputyFormProps) {
  const others = team.members.filter((member) => !member.disabled && (!member.ketua || member.deputy))
  if (others.length === 0) return null
  return (
    <Disclosure title={`Tunjuk pengganti ketua ${team.name}`}>
      <ActionForm action={action} className="space-y-4" label={`Pengganti ketua ${team.name}`}>
        <p className="text-muted">
          Dalam waktu itu pengganti (plt. atau plh.) menyetujui jawaban seperti ketua, kecuali yang ikut ia
          susun.
        </p>
        <input type="hidden" name="tim" value={team.id} />
        <SelectField
          name="anggota"
          label="Pengganti"
          placeholder="Pilih anggota"
          options={others.map((one) => ({ value: one.userId, label: `${one.name} (${one.username})` }))}
        />
        <TextField name="dari" label="Hari pertama" type="date" defaultValue={today} />
        <TextField name="sampai" label="Hari terakhir" type="date" />
        <TextField
          name="dasar"
          label="Dasar penunjukan"
          hint="Misalnya nomor surat perintah tugas."
          maxLength={200}
        />
        <SubmitButton>Tunjuk pengganti</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
