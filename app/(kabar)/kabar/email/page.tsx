import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { AddressForm } from '@/components/notifikasi/address-form'
import { BackLink } from '@/components/ui/back-link'
import { Done } from '@/components/ui/done'
import { Notice } from '@/components/ui/notice'
import { type MailWish, mailWishOf } from '@/lib/kabar/email/queries'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { askAddressAction, confirmAddressAction, dropAskedAction, stopMailAction } from './actions'

const t = words('kabarEmail')

const DONE = {
  kode: t('selesai_kode'),
  nyala: t('selesai_nyala'),
  batal: t('selesai_batal'),
  mati: t('selesai_mati'),
}

interface Place {
  searchParams: Promise<{ selesai?: string }>
}

/** Mail settings: off by default; the page explains which traces mail leaves. */
export default async function KabarEmailPage({ searchParams }: Place) {
  const viewer = await requireViewer('PELAPOR', 'ADMIN', 'TELAAH')
  // A kode rahasia is always anonymous, so it has neither mail nor this page.
  if (viewer.role === 'PELAPOR' && !viewer.account) notFound()
  const reporter = viewer.role === 'PELAPOR'
  const { selesai = '' } = await searchParams
  const done = Object.hasOwn(DONE, selesai) ? DONE[selesai as keyof typeof DONE] : null
  const wish = await mailWishOf(db(), viewer)
  return (
    <div className="space-y-8">
      <div>
        <BackLink href="/kabar" label={t('kembali')} />
        <h1 className="mb-3">{t('judul')}</h1>
        <p className="measure text-muted">{t(reporter ? 'pengantar_pelapor' : 'pengantar_petugas')}</p>
      </div>
      <Done>{done}</Done>
      <State wish={wish} />
      <section aria-labelledby="ketahui">
        <h2 id="ketahui" className="mb-2">
          {t('ketahui')}
        </h2>
        <ul className="measure list-disc space-y-2 pl-5">
          {(reporter
            ? (['isi_pelapor', 'seringnya_pelapor', 'hubungan', 'anonim', 'masuk', 'pribadi'] as const)
            : (['isi_petugas', 'seringnya_petugas'] as const)
          ).map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ul>
      </section>
      {wish.to ? (
        <section aria-labelledby="ganti">
          <h2 id="ganti" className="mb-2">
            {t('ganti')}
          </h2>
          <AddressForm action={askAddressAction} proposed="" />
        </section>
      ) : null}
      {wish.to || wish.dead ? (
        <section aria-labelledby="matikan">
          <h2 id="matikan" className="mb-2">
            {t('matikan')}
          </h2>
          <ActionForm action={stopMailAction} className="space-y-3">
            <p className="measure">{t('matikanKet')}</p>
            <SubmitButton look="danger">{t('matikanTombol')}</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
      {wish.to === null && !wish.asked ? (
        <section aria-labelledby="nyalakan">
          <h2 id="nyalakan" className="mb-2">
            {t('nyalakan')}
          </h2>
          <AddressForm action={askAddressAction} proposed={wish.proposed ?? ''} />
        </section>
      ) : null}
    </div>
  )
}

/** Current state: no address, a pending code, or mail on. */
function State({ wish }: { wish: MailWish }) {
  return (
    <>
      {wish.dead ? (
        <Notice kind="warn" title={t('mati')}>
          <p>{t('matiKet', { alamat: wish.to ?? '' })}</p>
        </Notice>
      ) : null}
      {wish.to && !wish.dead ? (
        <Notice kind="ok" title={t('nyala')}>
          <p>{t('nyalaKet', { alamat: wish.to })}</p>
          {wish.cases ? (
            <p>
              {t('aduan', { nama: wish.cases.named, anonim: wish.cases.anonymous }).trim()} {t('berikut')}
            </p>
          ) : null}
        </Notice>
      ) : null}
      {wish.asked ? (
        <section aria-labelledby="menunggu" className="card space-y-4">
          <h2 id="menunggu">{t('menunggu')}</h2>
          <p className="measure">{t('menungguKet', { alamat: wish.asked })}</p>
          <ActionForm action={confirmAddressAction}>
            <TextField name="kode" label={t('kode')} inputMode="numeric" maxLength={12} />
            <SubmitButton>{t('nyalakan')}</SubmitButton>
          </ActionForm>
          <ActionForm action={dropAskedAction} className="contents">
            <SubmitButton look="quiet">{t('batal')}</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
    </>
  )
}
