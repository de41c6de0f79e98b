'use client'

import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { BeforeDone, FormResult } from '@/components/form/form-result'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Notice } from '@/components/ui/notice'

/** Invites a member of staff; the activation code is shown once and handed over in person. */
export function InviteForm({
  action,
  mayNameRestricted,
}: {
  action: FormAction
  mayNameRestricted: boolean
}) {
  return (
    <ActionForm action={action} label="Undang petugas">
      <FormResult>
        {({ kode = '', username = '' }) => (
          <Notice kind="ok" title="Undangan dibuat" role="status">
            <p>
              Serahkan kode ini langsung kepada orangnya. Kode hanya ditampilkan sekali dan berlaku 7 hari. Ia
              membukanya di halaman <strong>/aktivasi</strong>, lalu masuk dengan nama pengguna{' '}
              <strong>{username}</strong>.
            </p>
            <p className="figures break-all text-title font-bold">{kode}</p>
          </Notice>
        )}
      </FormResult>
      <BeforeDone>
        <TextField name="nama_petugas" label="Nama petugas" />
        <TextField name="username" label="Nama pengguna" spellCheck={false} />
        <RadioField
          name="peran"
          legend="Peran"
          options={[
            { value: 'ADMIN', label: 'Administrator' },
            { value: 'TELAAH', label: 'Tim Telaah' },
          ]}
        />
        {mayNameRestricted ? (
          <CheckboxField
            name="terbatas"
            label="Petugas aduan terbatas"
            hint="Hanya untuk administrator: melihat aduan tentang Inspektorat dan pimpinan."
          />
        ) : null}
        <SubmitButton>Buat undangan</SubmitButton>
      </BeforeDone>
    </ActionForm>
  )
}
