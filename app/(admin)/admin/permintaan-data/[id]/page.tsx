import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { KeptForms } from '@/components/form/kept-forms'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { RequestList } from '@/components/hak/request-list'
import { BackLink } from '@/components/ui/back-link'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { clockNow } from '@/lib/clock'
import { openRequest } from '@/lib/data-pribadi/queries'
import { db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import { decideRequestAction } from '../actions'

interface Place {
  params: Promise<{ id: string }>
}

/** One request and its answer: granted or refused, always with a reason that the requester reads. */
export default async function PermintaanPage({ params }: Place) {
  const viewer = await requireViewer('ADMIN')
  const { id } = await params
  const request = await openRequest(db(), viewer, id)
  if (!request) notFound()
  const { aduan } = request
  return (
    <KeptForms
      values={await keptValues(viewer.userId, `/admin/permintaan-data/${id}`)}
      className="max-w-180 space-y-8"
    >
      <div>
        <PageHead
          title="Permintaan tentang data"
          back={<BackLink href="/admin/permintaan-data" label="Data pribadi" />}
        />
        <p className="mt-2">
          {aduan ? (
            <>
              Tentang aduan{' '}
              <Link href={`/admin/aduan/${aduan.id}`} className="figures">
                {aduan.nomor}
              </Link>
              .
            </>
          ) : (
            'Tentang data akun. Sistem tidak menunjukkan akun siapa, dan permintaan ini tidak terhubung dengan aduan mana pun.'
          )}
        </p>
      </div>
      <RequestList requests={[request]} now={clockNow()} />
      {request.status === 'MENUNGGU' ? (
        <section aria-labelledby="jawab" className="space-y-4">
          <h2 id="jawab">Jawab</h2>
          {request.kind === 'HAPUS' ? (
            <Notice kind="info">
              Penghapusan hanya dapat dikabulkan untuk aduan yang sudah berakhir dan tidak ditahan. Aduan lalu
              menunggu pemusnahan oleh dua orang. Inspektorat wajib menyimpan arsip pengawasan selama masa
              simpannya (UU 27/2022, pasal 15); sebutkan itu bila menolak.
            </Notice>
          ) : null}
          <ActionForm action={decideRequestAction} actionKey={newId()} label="Jawab permintaan">
            <input type="hidden" name="permintaan" value={id} />
            <RadioField
              name="keputusan"
              legend="Keputusan"
              options={[
                { value: 'kabul', label: 'Dikabulkan' },
                { value: 'tolak', label: 'Tidak dikabulkan' },
              ]}
            />
            <TextArea
              name="alasan"
              label="Jawaban kepada pemohon"
              hint="Apa yang dilakukan, atau mengapa tidak. Dibaca pemohon."
              rows={5}
            />
            <div className="form-bar">
              <SubmitButton>Kirim jawaban</SubmitButton>
            </div>
          </ActionForm>
        </section>
      ) : null}
    </KeptForms>
  )
}
