import { CheckboxField } from '@/components/form/checkbox-field'
import { RadioField } from '@/components/form/radio-field'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { ReporterDetails } from '@/components/kasus/reporter-details'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { ReporterContact } from '@/lib/aduan/report/stored-report'
import type { IdentityMode } from '@/lib/aduan/rules'
import { LOOSER } from '@/lib/identitas/rules'
import { looserOptions, whoSees } from '@/lib/lapor/form/identity-labels'
import { words } from '@/lib/words/words'

const t = words('aduan')

interface ReporterIdentityProps {
  mode: IdentityMode
  aduanId: string
  /** Without an account no name is known, so the form asks for one. */
  account: boolean
  action: FormAction
  /** The identity that the case stores now. */
  stored: ReporterContact | null
  /** What a looser choice would show; null without an account, where it is typed. */
  offered: ReporterContact | null
}

/** Who may know the reporter's identity, and the form to let more people know it; this cannot be undone. */
export function ReporterIdentity({ mode, aduanId, account, action, stored, offered }: ReporterIdentityProps) {
  const looser = LOOSER[mode]
  return (
    <div className="space-y-4">
      <p>{whoSees[mode]}</p>
      {stored ? (
        <details>
          <summary className="py-2 font-semibold text-brand underline">{t('tampilkanNamaDanKontak')}</summary>
          <ReporterDetails reporter={stored} />
        </details>
      ) : null}
      {looser.length > 0 ? (
        <ActPanel action={action} aduanId={aduanId} title={buttonOf('loosenIdentity')} look="secondary">
          <p className="text-muted">{t('bilaAndaInginLebih')}</p>
          <RadioField
            name="identitas_baru"
            legend={t('bagaimanaIdentitasAndaSelanjutnya')}
            options={looser.map((to) => looserOptions[to])}
          />
          {offered ? (
            <div>
              <p className="font-semibold">{t('yangAkanDilihatPetugas')}</p>
              <ReporterDetails reporter={offered} />
            </div>
          ) : null}
          {account ? null : (
            <>
              <TextField name="nama_pelapor" label={t('namaYangBolehDiketahui')} autoComplete="name" />
              <TextField
                name="email_pelapor"
                label={t('email')}
                optional
                type="email"
                autoComplete="email"
                inputMode="email"
              />
              <TextField
                name="hp_pelapor"
                label={t('nomorHp')}
                optional
                type="tel"
                autoComplete="tel"
                inputMode="tel"
              />
            </>
          )}
          <CheckboxField name="yakin_identitas" label={t('sayaMengertiBahwaPilihan')} />
        </ActPanel>
      ) : null}
    </div>
  )
}
