'use client'

import { ActionForm } from '@/components/form/action-form'
import { BeforeDone, FormResult } from '@/components/form/form-result'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Link } from '@/components/ui/link'
import { RecoveryCode } from './recovery-code'

interface RecoveryStepProps {
  action: FormAction
  /** No login waits for a second step: only show the new code, if one was just made. */
  over: boolean
}

/** Accepts the kode pemulihan in place of a lost second step, then shows the code that replaces it. */
export function RecoveryStep({ action, over }: RecoveryStepProps) {
  return (
    <ActionForm action={action} label="Kode pemulihan">
      <FormResult>
        {({ recoveryCode = '' }) => (
          <div className="space-y-6">
            <p>
              Anda sudah masuk. Langkah kedua yang lama dilepas, dan kode pemulihan yang lama tidak berlaku
              lagi.
            </p>
            <RecoveryCode code={recoveryCode} />
            <Link href="/akun/langkah-kedua" className="button button-primary">
              Kode sudah saya simpan, lanjutkan
            </Link>
          </div>
        )}
      </FormResult>
      <BeforeDone>
        {over ? <p>Langkah ini sudah selesai atau waktunya sudah lewat. Masuk lagi bila perlu.</p> : <Ask />}
      </BeforeDone>
    </ActionForm>
  )
}

function Ask() {
  return (
    <>
      <p>
        Masukkan kode pemulihan yang Anda simpan di kertas. Sesudah itu Anda memasang langkah kedua yang baru.
        Petugas tanpa kode pemulihan meminta kode aktivasi baru kepada administrator lain.
      </p>
      <TextField
        name="kode_pemulihan"
        label="Kode pemulihan"
        hint="28 huruf dan angka. Spasi dan tanda hubung boleh diabaikan."
        spellCheck={false}
      />
      <SubmitButton look="secondary">Pakai kode pemulihan</SubmitButton>
    </>
  )
}
