import type { Metadata } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { words } from '@/lib/words/words'
import { askMailCodeAction } from './actions'

const t = words('lupaSandi')

export const metadata: Metadata = { title: t('lupaKataSandiWbs') }

/** For reporters without password and kode pemulihan: explains what they lose before anything is sent. */
export default function LupaSandiEmailPage() {
  return (
    <div className="page page-reporter space-y-6 pt-6 pb-10 sm:pt-10">
      <BackLink href="/lupa-sandi" label={t('lupaKataSandi')} />
      <h1>{t('mintaKodeLewatEmail')}</h1>
      <Notice kind="warn" title={t('akunAndaMulaiDari')}>
        {t('aduanYangSudahTerkirim')}
      </Notice>
      <ActionForm action={askMailCodeAction}>
        <TextField
          name="identifier"
          label={t('namaPenggunaAtauEmail')}
          hint={t('kodeDikirimKeEmail')}
          autoComplete="username"
          spellCheck={false}
        />
        <SubmitButton>{t('kirimKode')}</SubmitButton>
      </ActionForm>
      <p>
        <Link href="/lupa-sandi/email/kode" className="inline-flex min-h-12 items-center">
          {t('sayaSudahPunyaKode')}
        </Link>
      </p>
    </div>
  )
}
