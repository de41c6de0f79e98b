import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'

interface RecusedMembersProps {
  aduanId: string
  members: readonly { id: string; name: string }[]
  action: FormAction
}

/** Members who recused themselves, with the form by which an administrator readmits one for a reason. */
export function RecusedMembers({ aduanId, members, action }: RecusedMembersProps) {
  if (members.length === 0) return null
  return (
    <Section id="mundur" title="Anggota yang mengundurkan diri" internal className="space-y-4">
      <p className="text-muted">
        Kunci mereka sudah dihapus. Kasus ini tidak diberikan lagi kepada mereka, juga bila diteruskan ulang.
      </p>
      {members.map((member) => (
        <div key={member.id} className="space-y-2">
          <p className="font-semibold">{member.name}</p>
          <Disclosure title={`Izinkan ${member.name} kembali`}>
            <CaseForm
              aduanId={aduanId}
              action={action}
              label={`Izinkan ${member.name} kembali`}
              className="space-y-3"
            >
              <input type="hidden" name="anggota" value={member.id} />
              <TextArea
                name="alasan_izin"
                label="Alasan mengizinkan kembali"
                hint="Misalnya terlapor ternyata orang lain. Anggota tetap harus menyatakan hubungannya lagi."
                rows={2}
              />
              <SubmitButton look="secondary">{buttonOf('readmitMember')}</SubmitButton>
            </CaseForm>
          </Disclosure>
        </div>
      ))}
    </Section>
  )
}
