import { notFound } from 'next/navigation'
import { CaseForm } from '@/components/form/case-form'
import { KeptForms } from '@/components/form/kept-forms'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { RequestList } from '@/components/hak/request-list'
import { MoveNotice } from '@/components/kasus/move-notice'
import { BackLink } from '@/components/ui/back-link'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { clockNow } from '@/lib/clock'
import { requestsOfCase } from '@/lib/data-pribadi/queries'
import { REQUEST_KINDS, requestDueOn, requestKinds } from '@/lib/data-pribadi/rules'
import { openCase } from '@/lib/kasus/case'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import { tanggal } from '@/lib/waktu/dates'
import { requestDataAction } from './actions'

interface Place {
  params: Promise<{ id: string }>
  searchParams: Promise<{ selesai?: string }>
}

/** Data requests about one submitted case with our answers; the same with an account and a code. */
export default async function DataAduanPage({ params, searchParams }: Place) {
  const viewer = await requireViewer('PELAPOR')
  const { id } = await params
  const now = clockNow()
  const opened = await openCase(db(), viewer, id, now)
  if (!opened) notFound()
  const { view, keys } = opened
  const [requests, kept, { selesai }] = await Promise.all([
    requestsOfCase(db(), id, keys),
    keptValues(viewer.userId, `/aduan/${id}/data`),
    searchParams,
  ])
  return (
    <KeptForms values={kept} className="space-y-10">
      <div>
        <BackLink href={`/aduan/${id}`} label="Aduan Anda" />
        <h1>Permintaan tentang data</h1>
        <p className="mt-3">
          Tentang aduan <span className="figures font-semibold">{view.nomor}</span>. Hanya Anda dan petugas
          aduan ini yang dapat membacanya.
        </p>
      </div>
      <MoveNotice selesai={selesai} />
      {requests.length > 0 ? (
        <Section id="permintaan" title="Permintaan Anda">
          <RequestList requests={requests} now={now} />
        </Section>
      ) : null}
      <Section id="baru" title="Permintaan baru">
        <CaseForm aduanId={id} action={requestDataAction} label="Permintaan baru">
          <RadioField
            name="jenis"
            legend="Apa yang Anda minta?"
            options={REQUEST_KINDS.map((kind) => ({ value: kind, ...requestKinds[kind] }))}
          />
          <TextArea
            name="isi"
            label="Jelaskan permintaan Anda"
            hint="Jangan menulis nama Anda bila aduan ini anonim."
            rows={5}
          />
          <p className="text-muted">
            Kami jawab paling lambat {tanggal(requestDueOn(view.today))}, pukul 23.59 WITA: tidak lebih dari 3
            x 24 jam, hari libur ikut dihitung.
          </p>
          <SubmitButton>{buttonOf('requestData')}</SubmitButton>
        </CaseForm>
      </Section>
    </KeptForms>
  )
}
