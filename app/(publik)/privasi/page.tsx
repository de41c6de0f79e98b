import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { ReporterPage } from '@/components/ui/reporter-page'
import { DRAFT_DAYS } from '@/lib/waktu/deadline-steps'
import { words } from '@/lib/words/words'

const t = words('privasi')

export const metadata: Metadata = { title: t('pemberitahuanPrivasiWbsKalsel'), robots: { index: true } }

const strong = (text: ReactNode) => <strong>{text}</strong>

/** `/privasi`: the privacy notice required by UU 27/2022, in plain words. */
export default function PrivasiPage() {
  return (
    <ReporterPage title={t('judul')} lead={t('pengantar')}>
      <div className="prose">
        <h2>{t('pengendali.judul')}</h2>
        <p>{t('pengendali.isi')}</p>
        <h2>{t('data.judul')}</h2>
        <ul>
          <li>{t.rich('data.akun', { b: strong })}</li>
          <li>{t.rich('data.aduan', { b: strong })}</li>
          <li>{t.rich('data.email', { b: strong })}</li>
          <li>{t.rich('data.teknis', { b: strong })}</li>
        </ul>
        <p>{t('data.tidak')}</p>
        <h2>{t('tujuan.judul')}</h2>
        <p>{t('tujuan.isi')}</p>
        <h2>{t('dasar.judul')}</h2>
        <ul>
          <li>{t('dasar.tugas')}</li>
          <li>{t('dasar.persetujuan')}</li>
        </ul>
        <h2>{t('penerima.judul')}</h2>
        <p>{t('penerima.isi')}</p>
        <ul>
          <li>{t.rich('penerima.rahasia', { b: strong })}</li>
          <li>{t.rich('penerima.anonim', { b: strong })}</li>
          <li>{t.rich('penerima.terbuka', { b: strong })}</li>
        </ul>
        <p>{t('penerima.tidak')}</p>
        <h2>{t('simpan.judul')}</h2>
        <ul>
          <li>{t('simpan.draf', { hari: DRAFT_DAYS })}</li>
          <li>{t('simpan.aduan')}</li>
          <li>{t('simpan.akun')}</li>
        </ul>
        <h2>{t('aman.judul')}</h2>
        <p>
          {t.rich('aman.isi', {
            a: (text) => <Link href="/keamanan">{text}</Link>,
          })}
        </p>
        <h2>{t('kuki.judul')}</h2>
        <p>{t('kuki.isi')}</p>
        <h2>{t('hak.judul')}</h2>
        <p>
          {t.rich('hak.isi', {
            a: (text) => <Link href="/data-saya">{text}</Link>,
          })}
        </p>
        <h2>{t('kontak.judul')}</h2>
        <p>
          {t.rich('kontak.isi', {
            telp: (number) => <a href="tel:+625116749235">{number}</a>,
            email: (address) => <a href="mailto:it.prov.kalsel@gmail.com">{address}</a>,
          })}
        </p>
      </div>
    </ReporterPage>
  )
}
