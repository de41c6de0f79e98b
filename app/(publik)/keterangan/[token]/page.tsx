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
import { answerRequestAction } from './actions'

export const metadata: Metadata = { title: 'Permintaan keterangan' }

interface Place {
  params: Promise<{ token: string }>
}

/**
 * What an office sees behind its link: the question written for it and an answer form, nothing of the case.
 * Viewing does not use the link up. A dead link gets the same page from middleware.ts, whatever ended it; only the
 * answer to a post comes here without a request, with what was typed.
 */
export default async function KeteranganPage({ params }: Place) {
  const { token } = await params
  const request = await openRequest(db(), token, clockNow())
  return (
    <OfficePage title="Permintaan keterangan">
      {request ? (
        <>
          <p>
            Kepada <strong>{request.office}</strong>
          </p>
          <section aria-labelledby="pertanyaan-judul" className="card">
            <h2 id="pertanyaan-judul" className="mb-2">
              Yang ditanyakan
            </h2>
            <p className="typed">{request.question}</p>
          </section>
          <p className="text-muted">
            Jawaban ditunggu sampai {tanggal(request.expiresOn)}. Tautan ini berlaku untuk satu jawaban.
          </p>
        </>
      ) : null}
      <ActionForm action={answerRequestAction} label="Jawaban instansi">
        <input type="hidden" name="token" value={token} />
        <TextArea name="jawaban" label="Jawaban" rows={8} limit={20_000} />
        <TextField
          name="penjawab"
          label="Nama dan jabatan yang menjawab"
          maxLength={200}
          hint="Agar kami tahu siapa yang dapat dihubungi bila ada yang kurang jelas."
        />
        <TextField name="surat" label="Nomor surat" optional maxLength={200} />
        <p className="text-muted">
          Setelah dikirim, jawaban tidak dapat diubah lewat tautan ini. Dokumen dapat disusulkan dengan surat
          dinas.
        </p>
        {request ? <SubmitButton>Kirim jawaban</SubmitButton> : null}
      </ActionForm>
    </OfficePage>
  )
}
