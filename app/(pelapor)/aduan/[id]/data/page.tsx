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
import { words } from '@/lib/words/words'
import { requestDataAction } from './actions'

const t = words('aduan')

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
        <BackLink href={`/aduan/${id}`} label={t('aduanAnda')} />
        <h1>{t('permintaanTentangData')}</h1>
        <p className="mt-3">
          {t.rich('tentangAduanHanyaAnda', {
            nomor: view.nomor,
            bagian: (isi) => <span className="figures font-semibold">{isi}</span>,
          })}
        </p>
      </div>
      <MoveNotice selesai={selesai} />
      {requests.length > 0 ? (
        <Section id="permintaan" title={t('permintaanAnda')}>
          <RequestList requests={requests} now={now} />
        </Section>
      ) : null}
      <Section id="baru" title={t('permintaanBaru')}>
        <CaseForm aduanId={id} action={requestDataAction} label={t('permintaanBaru')}>
          <RadioField
            name="jenis"
            legend={t('apaYangAndaMinta')}
            options={REQUEST_KINDS.map((kind) => ({ value: kind, ...requestKinds[kind] }))}
          />
          <TextArea
            name="isi"
            label={t('jelaskanPermintaanAnda')}
            hint={t('janganMenulisNamaAnda')}
            rows={5}
          />
          <p className="text-muted">
            {t('kamiJawabPalingLambat', { tanggal: tanggal(requestDueOn(view.today)) })}
          </p>
          <SubmitButton>{buttonOf('requestData')}</SubmitButton>
        </CaseForm>
      </Section>
    </KeptForms>
  )
}
