import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { setExitKeyAction } from '@/app/pintasan-actions'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { ReporterPage } from '@/components/ui/reporter-page'
import { Table } from '@/components/ui/table'
import { exitKeyOn } from '@/lib/akun/shortcuts'
import { cellsOf, cleanedTypes, KEPT_SEALED, typeColumns } from '@/lib/bukti/type-labels'
import { words } from '@/lib/words/words'

const t = words('keamanan')

export const metadata: Metadata = { title: `${t('judul')} · WBS Kalsel`, robots: { index: true } }

const strong = { b: (text: ReactNode) => <strong>{text}</strong> }

/** `/keamanan`: what reporters can do for their own safety, and the limits of this service. */
export default async function KeamananPage() {
  const shift = await exitKeyOn()
  return (
    <ReporterPage title={t('judul')} lead={t('pengantar')}>
      <div className="prose">
        <h2>{t('sebelum.judul')}</h2>
        <ul>
          <li>{t('sebelum.perangkat')}</li>
          <li>{t('sebelum.riwayat')}</li>
          <li>{t('sebelum.draf')}</li>
        </ul>
        <h2 id="keluar-cepat">{t('keluarCepat.judul')}</h2>
        <p>{t.rich('keluarCepat.isi', strong)}</p>
        <p>{t.rich(shift ? 'keluarCepat.shift' : 'keluarCepat.shiftMati', strong)}</p>
        <ActionForm action={setExitKeyAction} className="block" label={t('keluarCepat.judul')}>
          <input type="hidden" name="shift" value={shift ? 'mati' : 'nyala'} />
          <SubmitButton look="secondary">
            {t(shift ? 'keluarCepat.matikan' : 'keluarCepat.nyalakan')}
          </SubmitButton>
        </ActionForm>
        <h2>{t('selama.judul')}</h2>
        <ul>
          <li>{t('selama.anonim')}</li>
          {(['salinan', 'asli', 'tersegel', 'terlihat', 'bukan'] as const).map((key) => (
            <li key={key}>{words('lampiran')(key)}</li>
          ))}
          <li>{t('selama.bukti')}</li>
        </ul>
        <details className="mb-6">
          <summary>{words('lampiran')('jenis')}</summary>
          <Table
            caption={words('lampiran')('jenis')}
            captionHidden
            columns={typeColumns}
            rows={cleanedTypes.map((type) => ({ id: type.name, cells: cellsOf(type) }))}
          />
          <p>{KEPT_SEALED}</p>
        </details>
        <h2>{t('sesudah.judul')}</h2>
        <ul>
          <li>{t('sesudah.salinan')}</li>
          <li>{t('sesudah.cerita')}</li>
          <li>{t('sesudah.pantau')}</li>
        </ul>
        <h2>{t('jaga.judul')}</h2>
        <ol>
          <li>{t('jaga.nama')}</li>
          <li>{t('jaga.sandi')}</li>
          <li>{t('jaga.kode')}</li>
        </ol>
        <h2>{t('batas.judul')}</h2>
        <p>{t('batas.dapat')}</p>
        <p>{t('batas.tidak')}</p>
        <h2>{t('terancam.judul')}</h2>
        <Notice kind="warn">
          <p>
            {t.rich('terancam.isi', {
              darurat: (number) => <a href="tel:112">{number}</a>,
              polisi: (number) => <a href="tel:110">{number}</a>,
            })}
          </p>
          <p>
            <Link href="/#pelindungan">{t('terancam.pelindungan')}</Link>
          </p>
        </Notice>
        <h2>{t('lain.judul')}</h2>
        <p>
          {t.rich('lain.isi', {
            kpk: (number) => <a href="tel:198">{number}</a>,
            ombudsman: (number) => <a href="tel:137">{number}</a>,
            lpsk: (number) => <a href="tel:148">{number}</a>,
          })}
        </p>
      </div>
    </ReporterPage>
  )
}
