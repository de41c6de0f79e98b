import type { ComponentProps, ReactNode } from 'react'
import { AbsenceForm } from '@/components/akun/absence-form'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import { ButtonLink } from '@/components/ui/button-link'
import type { StaffView } from '@/lib/akun/queries'
import type { StaffDetails } from '@/lib/identitas/conflict/staff-details'
import { ResetForm } from './reset-form'
import { StaffDetailsForm } from './staff-details-form'

export type StaffActions = Record<
  | 'changeRole'
  | 'disable'
  | 'enable'
  | 'giveKeys'
  | 'setApprover'
  | 'setRestricted'
  | 'staffDetails'
  | 'reset'
  | 'setAbsence'
  | 'endAbsence',
  FormAction
>

interface StaffPanelProps {
  person: StaffView
  actions: StaffActions
  mayNameRestricted: boolean
  details: StaffDetails
  away: ComponentProps<typeof AbsenceForm>['part'] | null
  /** The administrator's own account, which only another one changes. */
  self: boolean
}

/** The actions on one staff account, each with its consequences. */
export function StaffPanel({ person, actions, mayNameRestricted, details, away, self }: StaffPanelProps) {
  const { id, name, role, disabled, handlesRestricted, approvesIdentity } = person
  const otherRole = role === 'ADMIN' ? 'TELAAH' : 'ADMIN'
  const fields = { pengguna: id }
  return (
    <section aria-labelledby="kelola" className="card space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="kelola">
          {name} <span className="font-normal text-muted">({person.username})</span>
        </h2>
        <ButtonLink href="/admin/pengguna" look="quiet">
          Tutup
        </ButtonLink>
      </div>
      {self ? (
        <p className="measure text-muted">Akun Anda sendiri hanya dapat diubah administrator lain.</p>
      ) : (
        <Disclosure title="Data kepegawaian">
          <StaffDetailsForm action={actions.staffDetails} userId={id} details={details} />
        </Disclosure>
      )}
      {away && !disabled ? (
        <Disclosure title="Tidak di tempat">
          <AbsenceForm userId={id} part={away} set={actions.setAbsence} end={actions.endAbsence} />
        </Disclosure>
      ) : null}
      {self ? null : disabled ? (
        <Act
          explain="Ia dapat masuk lagi dengan kata sandinya. Kunci kasus diberikan sesudahnya."
          action={actions.enable}
          fields={fields}
          subject={name}
        >
          Aktifkan kembali
        </Act>
      ) : (
        <>
          <Act
            explain={
              role === 'ADMIN'
                ? 'Ia dapat membaca semua aduan berjalan yang dapat Anda buka. Aduan terbatas hanya bila ia petugas terbatas.'
                : 'Ia dapat membaca kasus timnya yang dapat Anda buka.'
            }
            action={actions.giveKeys}
            fields={fields}
            subject={name}
          >
            Beri kunci kasus
          </Act>
          {role === 'ADMIN' && mayNameRestricted ? (
            <Act
              explain={
                handlesRestricted
                  ? 'Aduan terbatas yang baru tidak lagi sampai kepadanya.'
                  : 'Ia menerima aduan tentang Inspektorat dan pimpinan. Petugas lain tidak mengetahui adanya aduan itu.'
              }
              action={actions.setRestricted}
              fields={{ ...fields, terbatas: handlesRestricted ? 'tidak' : 'ya' }}
              subject={name}
            >
              {handlesRestricted ? 'Cabut tugas terbatas' : 'Tunjuk untuk aduan terbatas'}
            </Act>
          ) : null}
          {role === 'ADMIN' ? (
            <Act
              explain={
                approvesIdentity
                  ? 'Ia menyetujui pembukaan identitas yang diminta administrator lain. Bila dicabut, separuh kuncinya dihapus.'
                  : 'Ia akan menyetujui pembukaan identitas yang diminta administrator lain, dan tidak dapat lagi memintanya sendiri. Tidak seorang pun memegang kedua belahan kunci.'
              }
              action={actions.setApprover}
              fields={{ ...fields, pembuka: approvesIdentity ? 'tidak' : 'ya' }}
              subject={name}
            >
              {approvesIdentity ? 'Cabut tugas pembukaan identitas' : 'Tunjuk untuk pembukaan identitas'}
            </Act>
          ) : null}
          <Act
            explain={`Sesinya berakhir saat ini juga. Kunci kasus, tim, dan tugas terbatasnya dilepas. Sebagai ${roleName(otherRole)} ia mulai tanpa kasus.`}
            action={actions.changeRole}
            fields={{ ...fields, peran: otherRole }}
            subject={name}
          >
            {`Ubah peran menjadi ${roleName(otherRole)}`}
          </Act>
          <div className="space-y-2 border-t border-line pt-4">
            <p className="measure text-muted">
              Bila ia kehilangan kata sandi dan kode pemulihan. Sesinya berakhir. Dengan kode baru ia membuat
              kata sandi dan kunci baru; kunci lama tidak dapat dibuka siapa pun, jadi berikan lagi kunci
              kasus sesudahnya.
            </p>
            <ResetForm action={actions.reset} userId={id} name={name} />
          </div>
          <Act
            explain="Sesinya berakhir saat ini juga dan kunci kasusnya dihapus. Catatannya tetap ada."
            action={actions.disable}
            fields={fields}
            subject={name}
            look="danger"
          >
            Nonaktifkan akun
          </Act>
        </>
      )}
    </section>
  )
}

interface ActProps {
  explain: string
  action: FormAction
  fields: Record<string, string>
  subject: string
  look?: 'secondary' | 'danger'
  children: string
}

function Act({ explain, action, fields, subject, look = 'secondary', children }: ActProps): ReactNode {
  return (
    <div className="space-y-2 border-t border-line pt-4">
      <p className="measure text-muted">{explain}</p>
      <ActionForm action={action} className="space-y-2" label={`${children}: ${subject}`}>
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <SubmitButton look={look}>{children}</SubmitButton>
      </ActionForm>
    </div>
  )
}

function roleName(role: string): string {
  return role === 'ADMIN' ? 'Administrator' : 'Tim Telaah'
}
