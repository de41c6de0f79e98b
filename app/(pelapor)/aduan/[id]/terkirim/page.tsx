import { notFound } from 'next/navigation'
import { CodeSteps } from '@/components/pelapor/code-steps'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { firstRecoveryCode } from '@/lib/akun/commands/register'
import { heldCode } from '@/lib/akun/held-codes'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { openCase } from '@/lib/kasus/case'
import { nextSteps } from '@/lib/kasus/receipt'
import { db } from '@/lib/platform/db/client'
import { currentKx, requireViewer } from '@/lib/platform/session/viewer'
import { dueNow } from '@/lib/waktu/clocks'
import { tanggal, tanpaTanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('tandaTerima')

/**
 * Confirmation: number, verification deadline, next steps; without an account it begins with the kode
 * rahasia, with a new one it asks for the kode pemulihan that was not checked yet. May be opened again.
 */
export default async function TerkirimPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('PELAPOR')
  const { id } = await params
  const opened = await openCase(db(), viewer, id, clockNow())
  if (!opened) notFound()
  const { view } = opened
  const due = dueNow(view.clocks, 'verification')
  const holder = { sidHash: viewer.sidHash, kx: await currentKx() }
  const held = viewer.account ? null : await heldCode(db(), holder, id)
  const unchecked = viewer.account && (await firstRecoveryCode(db(), holder)) !== null
  return (
    <div className="space-y-8">
      <div className="no-print rounded-card border-2 border-brand bg-ok-soft px-5 py-6">
        <h1>{t('aduanTerkirim')}</h1>
        <p className="mt-3">{t('nomorAduanAnda')}</p>
        <p className="figures text-title font-bold sm:text-head sm:tracking-wide">{view.nomor}</p>
      </div>
      {held?.code ? (
        <CodeSteps aduanId={view.id} code={held.code} nomor={view.nomor} site={env().APP_URL} />
      ) : null}
      {unchecked ? (
        <div className="no-print">
          <Notice kind="warn" title={t('kodePemulihan')}>
            <p>{t('kodePemulihan_isi')}</p>
            <p>
              <Link href="/daftar/kode?terkirim" className="inline-block py-1 font-semibold">
                {t('kodePemulihan_tautan')}
              </Link>
            </p>
          </Notice>
        </div>
      ) : null}
      {due ? (
        <p className="no-print">
          {t.rich('administratorMemeriksaAduanAnda', {
            tanggal: tanggal(due),
            b: (isi) => <strong>{isi}</strong>,
          })}
        </p>
      ) : (
        <p className="no-print">
          {t('administratorMemeriksaAduanAndaPaling', {
            hari: view.promised.verification,
            sebab: tanpaTanggal(view.today, view.calendar) ?? '',
          })}
        </p>
      )}
      <section aria-labelledby="berikutnya" className="no-print prose">
        <h2 id="berikutnya">{t('berikutnya')}</h2>
        <ol>
          {nextSteps().map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="hati-hati" className="no-print prose">
        <h2 id="hati-hati">{t('demiKeamananAnda')}</h2>
        <ul>
          {viewer.account ? (
            <>
              <li>{t('janganSimpanNomorIni')}</li>
              <li>{t('kamiHanyaMenghubungiAnda')}</li>
            </>
          ) : (
            <>
              <li>{t('janganSimpanNomorAtau')}</li>
              <li>{t('kamiHanyaDapatMenghubungi')}</li>
            </>
          )}
        </ul>
      </section>
      <p className="no-print flex flex-wrap gap-3">
        <Link href={`/aduan/${view.id}`} className={`button ${held ? 'button-secondary' : 'button-primary'}`}>
          {t('buka')}
        </Link>
        <Link href={`/aduan/${view.id}/tanda-terima`} className="button button-secondary">
          {t('judul')}
        </Link>
        {viewer.account ? (
          <Link href="/dashboard" className="button button-secondary">
            {t('aduanSaya')}
          </Link>
        ) : null}
      </p>
    </div>
  )
}
