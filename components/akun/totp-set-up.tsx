import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Link } from '@/components/ui/link'
import { words } from '@/lib/words/words'
import { QrCode } from './qr-code'

const t = words('langkahKedua')

interface TotpSetUpProps {
  inUse: boolean
  /** A new phone replaces the one in use. */
  replacing: boolean
  offer: { secret: string; address: string }
  take: FormAction
  drop: FormAction
}

/** Sets up an authenticator app: QR code, the secret as text, and a first code that proves it works. */
export function TotpSetUp({ inUse, replacing, offer, take, drop }: TotpSetUpProps) {
  if (inUse && !replacing) {
    return (
      <div className="space-y-3">
        <p>{t.rich('terpasangSaatMasukAnda', { b: (isi) => <strong>{isi}</strong> })}</p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Link href="/akun/langkah-kedua?ganti#aplikasi" className="button button-secondary">
            {t('pindahKePonselLain')}
          </Link>
          <ActionForm action={drop} className="inline" label={t('lepasAplikasiAutentikator')}>
            <SubmitButton look="quiet">{t('lepas')}</SubmitButton>
          </ActionForm>
        </div>
      </div>
    )
  }
  return (
    <div className="space-y-5">
      <ol className="list-decimal space-y-4 pl-6">
        <li>{t('pasangAplikasiAutentikatorDi')}</li>
        <li className="space-y-3">
          <p>{t('pindaiGambarIniDengan')}</p>
          <QrCode text={offer.address} label={t('kodeQrUntukAplikasi')} />
          <p>
            {t('tidakDapatMemindaiKetik')}
            <br />
            <code className="figures break-all text-lead font-bold">{grouped(offer.secret)}</code>
          </p>
        </li>
        <li>{t('isiKode6Angka')}</li>
      </ol>
      <ActionForm action={take} label={t('pasangAplikasiAutentikator')} className="space-y-4">
        <TextField
          name="kode"
          label={t('kode6Angka')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          spellCheck={false}
        />
        <SubmitButton>{inUse ? t('gantiAplikasi') : t('pasangAplikasi')}</SubmitButton>
      </ActionForm>
    </div>
  )
}

function grouped(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ')
}
