import { ActionForm } from '@/components/form/action-form'
import { KeptForms } from '@/components/form/kept-forms'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { ProfileForm } from '@/components/hak/profile-form'
import { RequestList } from '@/components/hak/request-list'
import { Done } from '@/components/ui/done'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { clockNow } from '@/lib/clock'
import { ownProfile } from '@/lib/data-pribadi/profile'
import { requestsOfAccount } from '@/lib/data-pribadi/queries'
import { caseOfCode, ownCases } from '@/lib/kasus/own-cases'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { words } from '@/lib/words/words'
import { correctProfileAction, requestAboutAccountAction } from './actions'

interface Place {
  searchParams: Promise<{ selesai?: string }>
}

/** Data rights of a reporter with an account or a kode rahasia: copy, correction, requests, deletion. */
export default async function DataSayaPage({ searchParams }: Place) {
  const t = words('dataSaya')
  const viewer = await requireViewer('PELAPOR')
  const { selesai } = await searchParams
  const done = { perbaiki: t('perbaiki.selesai'), tanya: t('tanya.selesai') }[selesai ?? '']
  const [profile, requests] = await Promise.all([ownProfile(db(), viewer), requestsOfAccount(db(), viewer)])
  return (
    <KeptForms values={await keptValues(viewer.userId, '/data-saya')} className="space-y-10">
      <div className="space-y-3">
        <h1>{t('judul')}</h1>
        <p className="measure text-lead text-muted">{t('pengantar')}</p>
      </div>
      <Done>{done}</Done>
      <Section id="salinan" title={t('salinan.judul')} className="space-y-4">
        <p>{t(viewer.account ? 'salinan.isi' : 'salinan.isiKode')}</p>
        <Notice kind="warn">{t('salinan.hati')}</Notice>
        <ul className="flex flex-wrap gap-3">
          {(['pdf', 'zip', 'json'] as const).map((kind) => (
            <li key={kind}>
              <a
                href={`/api/data-saya?bentuk=${kind}`}
                className={`button ${kind === 'pdf' ? 'button-primary' : 'button-secondary'}`}
              >
                {t(`salinan.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <OwnCases viewer={viewer} />
      {profile ? (
        <>
          <Section id="perbaiki" title={t('perbaiki.judul')} className="space-y-4">
            <p>{t('perbaiki.isi')}</p>
            <ProfileForm profile={profile} action={correctProfileAction} />
          </Section>
          <Section id="tanya" title={t('tanya.judul')} className="space-y-4">
            <p>{t('tanya.isi')}</p>
            {requests.length > 0 ? <RequestList requests={requests} now={clockNow()} /> : null}
            {requests.some(({ status }) => status === 'MENUNGGU') ? null : (
              <ActionForm action={requestAboutAccountAction} label={t('tanya.judul')}>
                <TextArea name="isi" label={t('tanya.field')} rows={4} />
                <SubmitButton look="secondary">{t('tanya.tombol')}</SubmitButton>
              </ActionForm>
            )}
          </Section>
          <Section id="hapus" title={t('hapus.judul')} className="space-y-4">
            <p>{t('hapus.isi')}</p>
            <Link href="/data-saya/hapus-akun" className="button button-danger">
              {t('hapus.tautan')}
            </Link>
          </Section>
        </>
      ) : null}
    </KeptForms>
  )
}

/** Submitted cases with links to their requests; by number, in case somebody looks over the shoulder. */
async function OwnCases({ viewer }: { viewer: PelaporViewer }) {
  const t = words('dataSaya')
  const rows = viewer.account
    ? (await ownCases(db(), viewer)).cases.map(({ id, nomor }) => ({ path: `/aduan/${id}`, nomor }))
    : await caseByCode(viewer)
  return (
    <Section id="aduan" title={t('aduan.judul')} className="space-y-4">
      <p>{t('aduan.isi')}</p>
      {rows.length === 0 ? (
        <p className="card">{t('aduan.kosong')}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {rows.map(({ path, nomor }) => (
            <li key={path} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
              <span className="figures font-semibold">{nomor}</span>
              <Link
                href={`${path}/data`}
                className="inline-block py-3"
                aria-label={`${t('aduan.tautan')}, ${nomor}`}
              >
                {t('aduan.tautan')}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="text-muted">{t('aduan.cabut')}</p>
    </Section>
  )
}

async function caseByCode(viewer: PelaporViewer): Promise<{ path: string; nomor: string }[]> {
  const path = await caseOfCode(db(), viewer)
  const id = /^\/aduan\/([0-9a-f-]{36})$/.exec(path)?.[1]
  const row = id ? await db().aduan.findUnique({ where: { id }, select: { nomor: true } }) : null
  return row?.nomor ? [{ path, nomor: row.nomor }] : []
}
