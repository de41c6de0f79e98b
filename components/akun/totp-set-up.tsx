import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Link } from '@/components/ui/link'
import { QrCode } from './qr-code'

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
        <p>
          <strong>Terpasang.</strong> Saat masuk Anda diminta kode 6 angkanya.
        </p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Link href="/akun/langkah-kedua?ganti#aplikasi" className="button button-secondary">
            Pindah ke ponsel lain
          </Link>
          <ActionForm action={drop} className="inline" label="Lepas aplikasi autentikator">
            <SubmitButton look="quiet">Lepas</SubmitButton>
          </ActionForm>
        </div>
      </div>
    )
  }
  return (
    <div className="space-y-5">
      <ol className="list-decimal space-y-4 pl-6">
        <li>
          Pasang aplikasi autentikator di ponsel Anda, misalnya Aegis, FreeOTP, atau Google Authenticator.
        </li>
        <li className="space-y-3">
          <p>Pindai gambar ini dengan aplikasi itu.</p>
          <QrCode text={offer.address} label="Kode QR untuk aplikasi autentikator" />
          <p>
            Tidak dapat memindai? Ketik kunci ini di aplikasi:
            <br />
            <code className="figures break-all text-[1.05rem] font-bold">{grouped(offer.secret)}</code>
          </p>
        </li>
        <li>Isi kode 6 angka yang ditampilkan aplikasi.</li>
      </ol>
      <ActionForm action={take} label="Pasang aplikasi autentikator" className="space-y-4">
        <TextField
          name="kode"
          label="Kode 6 angka"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          spellCheck={false}
        />
        <SubmitButton>{inUse ? 'Ganti aplikasi' : 'Pasang aplikasi'}</SubmitButton>
      </ActionForm>
    </div>
  )
}

function grouped(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ')
}
