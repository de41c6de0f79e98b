import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { Done } from '@/components/ui/done'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { IDENTITAS, optionLabel } from '@/lib/aduan/report/options'
import type { IdentityMode } from '@/lib/aduan/rules'
import { DELETE_WORDS } from '@/lib/data-pribadi/schema'
import { ownCases } from '@/lib/kasus/own-cases'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { DRAFT_DAYS } from '@/lib/waktu/deadline-steps'
import { words } from '@/lib/words/words'
import { deleteAccountAction } from '../actions'

interface Place {
  searchParams: Promise<{ selesai?: string }>
}

/** Deletes the account: what goes, what stays, what to do first; then two things are typed to confirm. */
export default async function HapusAkunPage({ searchParams }: Place) {
  const viewer = await requireViewer('PELAPOR')
  if (!viewer.account) notFound()
  const { selesai } = await searchParams
  const { cases, drafts } = await ownCases(db(), viewer)
  const t = words('dataSaya')
  const has = (mode: IdentityMode) => cases.some(({ identitas }) => identitas === mode)
  const named = has('rahasia') || has('terbuka')
  return (
    <div className="space-y-10">
      <div>
        <BackLink href="/data-saya" label={t('judul')} />
        <h1>{t('hapusAkun.judul')}</h1>
      </div>
      <Done>{selesai === 'pindah' && t('hapusAkun.pindah')}</Done>
      <Section id="akibat" title={t('hapusAkun.akibat')} className="prose">
        <ul>
          <li>{t('hapusAkun.akun')}</li>
          <li>{t('hapusAkun.aduan')}</li>
          {has('rahasia') ? <li>{t.rich('hapusAkun.rahasia', { b: strong })}</li> : null}
          {has('terbuka') ? <li>{t.rich('hapusAkun.terbuka', { b: strong })}</li> : null}
          {named ? <li>{t('hapusAkun.minta')}</li> : null}
          <li>
            {drafts.length > 0
              ? t('hapusAkun.draf', { jumlah: drafts.length, hari: DRAFT_DAYS })
              : t('hapusAkun.tanpaDraf')}
          </li>
          <li>{t('hapusAkun.tetap')}</li>
        </ul>
      </Section>
      {cases.length > 0 ? (
        <Section id="aduan" title={t('hapusAkun.sebelum')} className="space-y-4">
          <Notice kind="warn" title={t('hapusAkun.tanpaKode')}>
            {t('hapusAkun.tanpaKode_isi')}
          </Notice>
          <ul className="divide-y divide-line border-y border-line">
            {cases.map(({ id, nomor, identitas }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
                <span>
                  <span className="figures font-semibold">{nomor}</span> · {optionLabel(IDENTITAS, identitas)}
                </span>
                <Link href={`/data-saya/pindah/${id}`} className="inline-flex min-h-12 items-center">
                  {t('hapusAkun.ambil')}
                  <span className="sr-only">{t('hapusAkun.ambilUntuk', { nomor })}</span>
                </Link>
                {identitas === 'anonim' ? null : (
                  <Link href={`/aduan/${id}/data`} className="inline-flex min-h-12 items-center">
                    {t('aduan.tautan')}
                    <span className="sr-only">{t('hapusAkun.ambilUntuk', { nomor })}</span>
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="hapus" title={t('hapusAkun.sekarang')}>
        <ActionForm action={deleteAccountAction} label={t('hapusAkun.judul')}>
          <TextField
            name="kalimat"
            label={t('hapusAkun.ketik', { kalimat: DELETE_WORDS })}
            hint={t('hapusAkun.ketik_isi')}
            spellCheck={false}
            autoComplete="off"
          />
          <PasswordField name="password" label={t('hapusAkun.sandi')} autoComplete="current-password" />
          <SubmitButton look="danger">{t('hapusAkun.tombol')}</SubmitButton>
        </ActionForm>
      </Section>
    </div>
  )
}

const strong = (chunks: ReactNode) => <strong>{chunks}</strong>
