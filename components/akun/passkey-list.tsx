import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import type { SecondFactors } from '@/lib/akun/commands/second-factor'
import { tanggalPendek } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('langkahKedua')

interface PasskeyListProps {
  passkeys: SecondFactors['passkeys']
  drop: FormAction
}

/** The passkeys of an account, by the names that their owner gave them. */
export function PasskeyList({ passkeys, drop }: PasskeyListProps) {
  if (passkeys.length === 0) return <p className="text-muted">{t('belumAdaKunciMasuk')}</p>
  return (
    <ul aria-label={t('kunciMasukAnda')} className="divide-y divide-line border-y border-line">
      {passkeys.map((passkey) => (
        <li key={passkey.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
          <div className="min-w-0">
            <p className="break-words font-semibold">{passkey.name}</p>
            <p className="text-muted">{t('terdaftar', { tanggal: tanggalPendek(passkey.createdOn) })}</p>
          </div>
          <ActionForm action={drop} className="inline" label={t('lepasKunciMasuk', { nama: passkey.name })}>
            <input type="hidden" name="kunci_masuk" value={passkey.id} />
            <SubmitButton look="quiet">{t('lepas')}</SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  )
}
