'use client'

import { ActionForm } from '@/components/form/action-form'
import { BeforeDone, FormResult } from '@/components/form/form-result'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Link } from '@/components/ui/link'
import says from '@/lib/words/id/kunci-masuk.json' with { type: 'json' }
import { RecoveryCode } from './recovery-code'

interface RecoveryStepProps {
  action: FormAction
  /** No login waits for a second step: only show the new code, if one was just made. */
  over: boolean
}

/** Accepts the kode pemulihan in place of a lost second step, then shows the code that replaces it. */
export function RecoveryStep({ action, over }: RecoveryStepProps) {
  return (
    <ActionForm action={action} label={says.kodePemulihan}>
      <FormResult>
        {({ recoveryCode = '' }) => (
          <div className="space-y-6">
            <p>{says.andaSudahMasukLangkah}</p>
            <RecoveryCode code={recoveryCode} />
            <Link href="/akun/langkah-kedua" className="button button-primary">
              {says.kodeSudahSayaSimpan}
            </Link>
          </div>
        )}
      </FormResult>
      <BeforeDone>{over ? <p>{says.langkahIniSudahSelesai}</p> : <Ask />}</BeforeDone>
    </ActionForm>
  )
}

function Ask() {
  return (
    <>
      <p>{says.masukkanKodePemulihanYang}</p>
      <TextField
        name="kode_pemulihan"
        label={says.kodePemulihan}
        hint={says.petunjukKode}
        spellCheck={false}
      />
      <SubmitButton look="secondary">{says.pakaiKodePemulihan}</SubmitButton>
    </>
  )
}
