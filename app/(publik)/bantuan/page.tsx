import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { ReporterPage } from '@/components/ui/reporter-page'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { toWitaDate } from '@/lib/waktu/calendar'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { words } from '@/lib/words/words'

const t = words('bantuan')

export const metadata: Metadata = { title: t('bantuanWbsKalsel'), robots: { index: true } }

const bold = (text: ReactNode) => <strong>{text}</strong>

const BEFORE = ['siapa', 'atasan', 'bukti', 'akun', 'ikon', 'tor'] as const
const WHILE = ['berhenti', 'nama'] as const
const AFTER = ['tahu', 'kode', 'ponsel'] as const

/** `/bantuan`: questions before, while and after reporting, and one example of a good aduan. */
export default async function BantuanPage() {
  const promised = await loadPromised(db(), toWitaDate(clockNow()))
  return (
    <ReporterPage title={t('judul')} lead={t('pengantar')}>
      <div className="prose">
        <h2>{t('sebelum.judul')}</h2>
        {BEFORE.map((key) => (
          <Question key={key} asked={t(`sebelum.${key}.tanya`)}>
            <p>{t.rich(`sebelum.${key}.jawab`, { b: bold })}</p>
          </Question>
        ))}
        <h2>{t('saat.judul')}</h2>
        {WHILE.map((key) => (
          <Question key={key} asked={t(`saat.${key}.tanya`)}>
            <p>{t.rich(`saat.${key}.jawab`, { b: bold })}</p>
          </Question>
        ))}
        <Question asked={t('saat.contoh.tanya')}>
          <p>{t('saat.contoh.jawab')}</p>
          <blockquote className="border-l-4 border-thread pl-4">
            <p className="font-semibold">{t('saat.contoh.ringkasan')}</p>
            <p>{t('saat.contoh.cerita')}</p>
          </blockquote>
          <p>{t('saat.contoh.mengapa')}</p>
        </Question>
        <h2>{t('sesudah.judul')}</h2>
        <Question asked={t('sesudah.kapan.tanya')}>
          <p>
            {t('sesudah.kapan.jawab', {
              periksa: promised.verification,
              kabar: promised.firstMessage,
              jawab: promised.answer,
              pemeriksaan: promised.answerPengawasan,
            })}
          </p>
        </Question>
        {AFTER.map((key) => (
          <Question key={key} asked={t(`sesudah.${key}.tanya`)}>
            <p>{t(`sesudah.${key}.jawab`)}</p>
          </Question>
        ))}
        <Question asked={t('sesudah.sandi.tanya')}>
          <p>{t.rich('sesudah.sandi.jawab', { sandi: (text) => <Link href="/lupa-sandi">{text}</Link> })}</p>
        </Question>
        <p>
          {t.rich('lain', {
            keamanan: (text) => <Link href="/keamanan">{text}</Link>,
            kontak: (text) => <Link href="/#kontak">{text}</Link>,
          })}
        </p>
      </div>
    </ReporterPage>
  )
}

/** One question, closed until it is wanted; a native disclosure, so that it works without scripts. */
function Question({ asked, children }: { asked: string; children: ReactNode }) {
  return (
    <details className="mt-0 space-y-2 border-b border-line py-2">
      <summary className="py-1.5 pl-5 -indent-5 font-semibold">{asked}</summary>
      {children}
    </details>
  )
}
