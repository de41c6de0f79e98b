import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { CodePaper } from '@/components/pelapor/code-paper'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { heldCode } from '@/lib/akun/held-codes'
import { env } from '@/lib/env'
import { db } from '@/lib/platform/db/client'
import { currentKx, requireViewer } from '@/lib/platform/session/viewer'
import { tanggal } from '@/lib/waktu/dates'
import { settleSlipAction } from '../actions'

/** The slip after intake, shown until this session has handed it over; afterwards it exists only on paper. */
export default async function SlipPage({ params }: { params: Promise<{ kunci: string }> }) {
  const viewer = await requireViewer('ADMIN')
  const { kunci } = await params
  const slip = await heldCode(db(), { sidHash: viewer.sidHash, kx: await currentKx() }, kunci)
  if (!slip) notFound()
  const { code, nomor = '', due } = slip
  return (
    <div className="max-w-2xl space-y-6">
      <div className="no-print space-y-2">
        <h1>Aduan tercatat</h1>
        <p>
          Nomor <strong className="figures">{nomor}</strong>
          {due ? (
            <>
              . Verifikasi paling lambat <strong>{tanggal(due)}</strong>
            </>
          ) : null}
          .
        </p>
      </div>
      {code === null ? (
        <>
          <Notice kind="info" title="Tanpa slip kode">
            Pelapor tidak memegang kode, sehingga tidak dapat membaca atau membalas pesan.
          </Notice>
          <ActionForm action={settleSlipAction}>
            <input type="hidden" name="slip" value={kunci} />
            <SubmitButton>Ke antrean</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <>
          <div className="no-print">
            <Notice kind="warn" title="Serahkan slip ini kepada pelapor">
              Siapa yang memegang kode dapat bertindak sebagai pelapor. Jangan menyalinnya untuk arsip. Slip
              hanya dapat ditampilkan selama Anda belum keluar.
            </Notice>
          </div>
          <CodePaper code={code} nomor={nomor} site={env().APP_URL} />
          <p className="no-print">
            <PrintButton>Cetak slip</PrintButton>
          </p>
          <p className="no-print without-script text-muted">
            Untuk mencetak, gunakan menu Cetak pada peramban Anda.
          </p>
          <div className="no-print border-t border-line pt-6">
            <ActionForm action={settleSlipAction}>
              <input type="hidden" name="slip" value={kunci} />
              <RadioField
                name="nasib"
                legend="Slip ini"
                hint="Setelah disimpan, kode tidak dapat ditampilkan lagi, juga oleh kami."
                options={[
                  { value: 'diserahkan', label: 'Sudah saya serahkan kepada pelapor' },
                  { value: 'dibuang', label: 'Tidak dapat diserahkan, buang kodenya' },
                ]}
              />
              <SubmitButton>Simpan dan lupakan kode</SubmitButton>
            </ActionForm>
          </div>
        </>
      )}
      <p className="no-print">
        <Link href="/admin">Antrean</Link>
      </p>
    </div>
  )
}
