'use client'

import { ActionForm } from '@/components/form/action-form'
import { BeforeDone, FormResult } from '@/components/form/form-result'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Notice } from '@/components/ui/notice'

/** A new activation code for a member of staff, shown once and handed over in person. */
export function ResetForm({ action, userId, name }: { action: FormAction; userId: string; name: string }) {
  return (
    <ActionForm action={action} label={`Kode aktivasi baru: ${name}`} className="space-y-3">
      <input type="hidden" name="pengguna" value={userId} />
      <FormResult>
        {({ kode = '', username = '' }) => (
          <Notice kind="ok" title="Kode aktivasi dibuat" role="status">
            <p>
              Serahkan kode ini langsung kepada orangnya. Kode hanya ditampilkan sekali dan berlaku 7 hari. Ia
              membukanya di halaman <strong>/aktivasi</strong>, lalu masuk sebagai <strong>{username}</strong>
              .
            </p>
            <p className="figures break-all text-title font-bold">{kode}</p>
          </Notice>
        )}
      </FormResult>
      <BeforeDone>
        <SubmitButton look="secondary">Buat kode aktivasi baru</SubmitButton>
      </BeforeDone>
    </ActionForm>
  )
}
