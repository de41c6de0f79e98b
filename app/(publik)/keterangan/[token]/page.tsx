import type { Metadata } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { OfficePage } from '@/components/telaah/ruang/office-page'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { openRequest } from '@/lib/telaah/instansi-commands'
import { tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'
import { answerRequestAction } from './actions'

const t = words('keterangan')

export const metadata: Metadata = { title: t('permintaanKeterangan') }

interface Place {
  params: Promise<{ token: string }>
}

/**
 * What an office sees behind its link: the question written for it and an answer form, nothing of the case.
 * Viewing does not use the link up. A dead link gets the same page from middleware.ts, whatever ended it;
 * only the answer to a post comes here without a request, with what was typed.
 */
export default async function KeteranganPage({ params }: Place) {
  const { token } = await params
  const request = await openRequest(db(), token, clockNow())
  return (
    <OfficePage title={t('permintaanKeterangan')}>
      {request ? (
        <>
          <p>{t.rich('kepada', { instansi: request.office, b: (isi) => <strong>{isi}</strong> })}</p>
          <section aria-labelledby="pertanyaan-judul" className="card">
            <h2 id="pertanyaan-judul" className="mb-2">
              {t('yangDitanyakan')}
            </h2>
            <p className="typed">{request.question}</p>
          </section>
          <p className="text-muted">
            {t('jawabanDitungguSampaiTautan', { tanggal: tanggal(request.expiresOn) })}
          </p>
        </>
      ) : null}
      <ActionForm action={answerRequestAction} label={t('jawabanInstansi')}>
        <input type="hidden" name="token" value={token} />
        <TextArea name="jawaban" label={t('jawaban')} rows={8} limit={20_000} />
        <TextField
          name="penjawab"
          label={t('namaDanJabatanYang')}
          maxLength={200}
          hint={t('agarKamiTahuSiapa')}
        />
        <TextField name="surat" label={t('nomorSurat')} optional maxLength={200} />
        <p className="text-muted">{t('setelahDikirimJawabanTidak')}</p>
        {request ? <SubmitButton>{t('kirimJawaban')}</SubmitButton> : null}
      </ActionForm>
    </OfficePage>
  )
}
