import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import type { StaffDetails } from '@/lib/identitas/conflict/staff-details'

interface StaffDetailsFormProps {
  action: FormAction
  userId: string
  details: StaffDetails
}

/** The details by which the conflict check recognises this person in a report. */
export function StaffDetailsForm({ action, userId, details }: StaffDetailsFormProps) {
  return (
    <ActionForm action={action} label="Data kepegawaian" className="space-y-4">
      <input type="hidden" name="pengguna" value={userId} />
      <p className="measure text-muted">
        Dipakai untuk satu hal saja: aduan yang menyebut orang ini tidak pernah sampai kepadanya. Tersimpan
        tersegel, dan tidak tampil di tempat lain.
      </p>
      <TextField
        name="nip"
        label="NIP"
        hint="18 angka"
        optional
        inputMode="numeric"
        defaultValue={details.nip}
      />
      <TextField
        name="jabatan"
        label="Jabatan"
        hint="Contoh: Auditor Ahli Muda"
        optional
        defaultValue={details.position}
      />
      <TextField
        name="unit"
        label="Unit kerja"
        hint="Kosongkan bila Inspektorat Daerah"
        optional
        defaultValue={details.unit}
      />
      <CheckboxField
        name="kepala_unit"
        label="Memimpin unit ini"
        hint="Semua aduan tentang unit ini tidak sampai kepadanya."
        defaultChecked={details.headsUnit}
      />
      <SubmitButton look="secondary">Simpan data kepegawaian</SubmitButton>
    </ActionForm>
  )
}
