import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecoveryCode } from '@/components/akun/recovery-code'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { CodeField } from '@/components/pelapor/code-field'
import { Link } from '@/components/ui/link'
import { ReporterPage } from '@/components/ui/reporter-page'
import { firstRecoveryCode } from '@/lib/akun/commands/register'
import { askedGroup } from '@/lib/akun/held-codes'
import { db } from '@/lib/platform/db/client'
import { currentKx, requireAccount } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { checkFirstCodeAction } from './actions'

const t = words('kodeRahasia')

export const metadata: Metadata = { title: t('kodePemulihanWbsAduakan') }

interface Place {
  searchParams: Promise<{ tampil?: string; terkirim?: string }>
}

/**
 * The kode pemulihan of a new account: one group is asked back, or the code is shown once more. It is asked
 * before the first aduan is written, or after it was sent.
 */
export default async function PeriksaPemulihanPage({ searchParams }: Place) {
  const viewer = await requireAccount()
  const code = await firstRecoveryCode(db(), { sidHash: viewer.sidHash, kx: await currentKx() })
  if (!code) notFound()
  const group = askedGroup(code, viewer.sidHash[0] ?? 0)
  const { tampil, terkirim } = await searchParams
  const again = tampil !== undefined
  const sent = terkirim !== undefined
  const here = sent ? '/daftar/kode?terkirim' : '/daftar/kode'
  return (
    <ReporterPage title={again ? t('kodePemulihanAnda') : t('periksa.judul')}>
      <div className="space-y-6">
        {again ? (
          <>
            <RecoveryCode code={code} />
            <p>
              <Link href={here} className="button button-primary">
                {t('sudah')}
              </Link>
            </p>
          </>
        ) : (
          <>
            <p>{t('periksa.pengantar')}</p>
            <ActionForm action={checkFirstCodeAction}>
              <input type="hidden" name="kelompok" value={group} />
              {sent ? <input type="hidden" name="terkirim" value="ya" /> : null}
              <CodeField
                name="kode"
                label={t('periksa.field', { nomor: group })}
                hint={t('periksa.petunjuk')}
                short
              />
              <SubmitButton>{t('periksa.tombol')}</SubmitButton>
            </ActionForm>
            <p className="flex flex-wrap gap-x-6">
              <Link
                href={sent ? '/daftar/kode?tampil&terkirim' : '/daftar/kode?tampil'}
                className="inline-flex min-h-12 items-center"
              >
                {t('periksa.lagi')}
              </Link>
              <Link href={sent ? '/dashboard' : '/aduan/baru'} className="inline-flex min-h-12 items-center">
                {t('periksa.lewati')}
              </Link>
            </p>
          </>
        )}
      </div>
    </ReporterPage>
  )
}
