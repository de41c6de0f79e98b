import '@/app/file-viewer.css'
import { notFound } from 'next/navigation'
import { KeptForms } from '@/components/form/kept-forms'
import { Answers } from '@/components/kasus/answer-view'
import { CaseTimeline } from '@/components/kasus/case-timeline'
import { ComposePesan } from '@/components/kasus/compose-pesan'
import { MessageThread } from '@/components/kasus/message-thread'
import { MoveNotice } from '@/components/kasus/move-notice'
import { ReportView } from '@/components/kasus/report-view'
import { Rounds } from '@/components/kasus/rounds'
import { CaseEvidence } from '@/components/lampiran/case-evidence'
import { CheckinForm } from '@/components/pelapor/checkin-form'
import { CodeReminder } from '@/components/pelapor/code-reminder'
import { ComingList } from '@/components/pelapor/coming-list'
import { FollowUps } from '@/components/pelapor/follow-ups'
import { OwnName } from '@/components/pelapor/own-name'
import { RatingPanel } from '@/components/pelapor/rating-panel'
import { ReactionBar } from '@/components/pelapor/reaction-bar'
import { ReporterActs } from '@/components/pelapor/reporter-acts'
import { ReporterIdentity } from '@/components/pelapor/reporter-identity'
import { SafetySection } from '@/components/pelapor/safety-section'
import { WithdrawSection } from '@/components/pelapor/withdraw-section'
import { ConsentPart } from '@/components/penyerahan/consent-part'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { pelaporStatus } from '@/lib/aduan/labels'
import type { AduanStatus } from '@/lib/aduan/lifecycle'
import { comingSteps } from '@/lib/aduan/promises/coming-steps'
import { storedIdentity } from '@/lib/aduan/report/stored-report'
import { reopenUntil, variantOf } from '@/lib/aduan/variant-labels'
import { heldCode } from '@/lib/akun/held-codes'
import { examineLeft } from '@/lib/bukti/examine-soon'
import { roomOf } from '@/lib/bukti/room-rules'
import { unfinishedUploads } from '@/lib/bukti/upload-state'
import { clockNow } from '@/lib/clock'
import { isHeldByStaff } from '@/lib/identitas/conflict/queries'
import { profileOf } from '@/lib/identitas/profile-of'
import { type CaseView, openCase } from '@/lib/kasus/case'
import { ownNameOf } from '@/lib/kasus/own-name'
import { completionProblem } from '@/lib/lapor/completion-labels'
import { references } from '@/lib/lembaga/queries'
import { roundsOf } from '@/lib/pesan/rules'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import { currentKx, requireViewer } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'
import { ownLinks } from '@/lib/sesudah/threats/queries'
import { EXPLAINED, type Explained, type ExplainedKind, explanationOf } from '@/lib/verifikasi/reading-labels'
import { dueNow } from '@/lib/waktu/clocks'
import { words } from '@/lib/words/words'
import { consentIdentityAction, withdrawConsentAction } from '../../../penyerahan-actions'
import { cancelUploadAction, noteLampiranAction } from '../../../unggahan-actions'
import {
  acceptJawabanAction,
  answerCheckinAction,
  answerQuestionAction,
  completeAction,
  loosenIdentityAction,
  nameCaseAction,
  objectJawabanAction,
  rateHandlingAction,
  reopenAction,
  reportThreatAction,
  sendPesanAction,
  submitNewFactsAction,
  withdrawAction,
} from './actions'

const t = words('aduan')

interface Place {
  params: Promise<{ id: string }>
  searchParams: Promise<{ selesai?: string; unggah?: string; kelengkapan?: string; berkas?: string }>
}

const ACTIONS = {
  complete: completeAction,
  answerQuestion: answerQuestionAction,
  acceptJawaban: acceptJawabanAction,
  objectJawaban: objectJawabanAction,
  reopen: reopenAction,
  submitNewFacts: submitNewFactsAction,
}

const CONSENT = { give: consentIdentityAction, withdraw: withdrawConsentAction }
const EVIDENCE = { note: noteLampiranAction, cancel: cancelUploadAction }

/** One aduan for its reporter: state, open questions, messages, answer. */
export default async function AduanPage({ params, searchParams }: Place) {
  const viewer = await requireViewer('PELAPOR')
  const { id } = await params
  const opened = await openCase(db(), viewer, id, clockNow())
  if (!opened) notFound()
  const { view, keys } = opened
  const { selesai, unggah, kelengkapan, berkas } = await searchParams
  const closed = view.events.findLast((event) => ['jawabanAccepted', 'reactionExpired'].includes(event.kind))
  const status = pelaporStatus({
    status: view.status,
    clocks: view.clocks,
    today: view.today,
    calendar: view.calendar,
    promised: view.promised,
    variant: variantOf(
      view.status,
      view.events.map((event) => event.kind),
    ),
    reopenUntil: closed && view.commands.has('reopen') ? reopenUntil(closed.onDate) : undefined,
  })
  const [refs, unfinished, links, held, stored, profile, kept, code, ownName] = await Promise.all([
    references(db()),
    unfinishedUploads(db(), viewer, id),
    ownLinks(db(), viewer, id),
    isHeldByStaff(db(), id),
    storedIdentity(db(), keys, id, view.report),
    viewer.account ? profileOf(db(), viewer) : null,
    keptValues(viewer.userId, `/aduan/${id}`),
    viewer.account ? null : currentKx().then((kx) => heldCode(db(), { sidHash: viewer.sidHash, kx }, id)),
    // A kode rahasia has one case and no list.
    viewer.account ? ownNameOf(db(), viewer, id) : null,
    examineLeft({ db: db(), store: store(), viewer, now: clockNow() }, id, view.files),
  ])
  const offered = profile ? { ...profile, safe: stored?.safe ?? null } : null
  const explanation = explanationNow(view)
  const rounds = roundsOf(view.messages, view.files)
  const answered = rounds.filter((round) => round.reply !== null)
  const unkept = code !== null
  return (
    <KeptForms values={kept} className="space-y-10">
      <header className="space-y-3">
        <p className="text-muted">{t('nomorAduan')}</p>
        <h1 className="figures">{view.nomor}</h1>
        <Chip tone={status.tone} icon={status.icon}>
          {status.label}
        </Chip>
        <p className="text-lead">{status.sentence}</p>
        <p>{status.next}</p>
        {status.paused ? <p className="text-muted">{status.paused}</p> : null}
        {status.late ? <Notice kind="warn">{status.late}</Notice> : null}
        <p>
          <Link
            href={`/aduan/${view.id}/janji`}
            className="inline-flex min-h-11 items-center gap-2 font-semibold"
          >
            <Icon name="clock" />
            {t('mengapaTanggalIniLihat')}
          </Link>
        </p>
      </header>
      <MoveNotice selesai={selesai} />
      {view.commands.has('answerCheckin') ? (
        <CheckinForm action={answerCheckinAction} aduanId={view.id} />
      ) : null}
      <FollowUps links={links} />
      {held ? null : (
        <Notice kind="warn" title={t('aduanIniTidakKami')}>
          {t('aduanAndaMenyangkutMereka')}
        </Notice>
      )}
      {unkept ? <CodeReminder aduanId={view.id} /> : null}
      {explanation.length > 0 ? (
        <Section id="penjelasan" title={t('penjelasanKami')} className="space-y-2">
          {explanation.map(({ label, text }) => (
            <p key={text} className="typed">
              {label ? <strong>{label}: </strong> : null}
              {text}
            </p>
          ))}
        </Section>
      ) : null}
      {view.answers.length > 0 ? (
        <Section id="jawaban" title={t('jawabanResmi')} className="space-y-4">
          <Answers
            aduanId={view.id}
            answers={view.answers}
            open={view.status === 'DIJAWAB'}
            reader="pelapor"
          />
        </Section>
      ) : null}
      <ReporterActs
        view={view}
        actions={ACTIONS}
        asks={status.asks}
        completion={{
          round: rounds.findLast((round) => round.reply === null) ?? null,
          unfinished,
          room: roomOf('case', [...view.files, ...unfinished]),
          note: noteLampiranAction,
          problem: completionProblem(kelengkapan),
          uploaded: berkas ?? null,
        }}
      />
      {view.commands.has('rateHandling') ? (
        <RatingPanel action={rateHandlingAction} aduanId={view.id} />
      ) : null}
      {answered.length > 0 ? (
        <Section id="kelengkapan" title={t('permintaanKelengkapanKami')}>
          <Rounds rounds={answered} audience="pelapor" />
        </Section>
      ) : null}
      <Section id="pesan" title={t('pesan')}>
        <MessageThread messages={view.messages} audience="pelapor" rounds={rounds} />
        <ComposePesan action={sendPesanAction} aduanId={view.id} audience="pelapor" />
      </Section>
      <SafetySection
        action={reportThreatAction}
        aduanId={view.id}
        withdrawn={view.status === 'DICABUT'}
        state={{
          open: view.facts.threatOpen === true,
          answered: view.events.some((event) => event.kind === 'threatAnswered'),
          dueOn: dueNow(view.clocks, 'safety'),
          followUp: links.followUps.at(-1)?.nomor ?? null,
          today: view.today,
          calendar: view.calendar,
        }}
      />
      <Section id="linimasa" title={t('perjalananAduan')}>
        <ComingList steps={comingSteps(view)} />
        <CaseTimeline events={view.events} audience="pelapor" />
      </Section>
      <Section id="bukti" title={t('berkas')}>
        <CaseEvidence
          aduanId={view.id}
          from="pelapor"
          files={view.files}
          unfinished={unfinished}
          uploaded={unggah ?? null}
          actions={EVIDENCE}
        />
      </Section>
      <Section id="identitas" title={t('siapaYangTahuNama')}>
        <ReporterIdentity
          mode={view.summary.identitas}
          aduanId={view.id}
          account={viewer.account}
          action={loosenIdentityAction}
          stored={stored}
          offered={offered}
        />
      </Section>
      {view.summary.identitas === 'anonim' ? null : (
        <ConsentPart view={view} actions={CONSENT} stored={stored} />
      )}
      <Section id="isi-aduan" title={t('aduanYangAndaKirim')}>
        <details>
          <summary className="py-2 font-semibold text-brand underline">{t('tampilkanIsiAduan')}</summary>
          <div className="mt-3">
            <ReportView stored={view.report} refs={refs} audience="pelapor" />
          </div>
        </details>
        <p className="mt-3 flex flex-wrap gap-x-6">
          <Link href={`/aduan/${view.id}/tanda-terima`} className="inline-flex min-h-12 items-center">
            {t('tandaTerima')}
          </Link>
          <Link href={`/aduan/${view.id}/data`} className="inline-flex min-h-12 items-center">
            {t('permintaanTentangDataSaya')}
          </Link>
        </p>
      </Section>
      {ownName === null ? null : <OwnName aduanId={view.id} name={ownName} action={nameCaseAction} />}
      {view.commands.has('withdraw') ? <WithdrawSection action={withdrawAction} aduanId={view.id} /> : null}
      <ReactionBar view={view} />
    </KeptForms>
  )
}

const ENDED: Partial<Record<AduanStatus, ExplainedKind>> = {
  DIARAHKAN: 'redirected',
  TIDAK_DAPAT_DITINDAKLANJUTI: 'declined',
  DITUTUP_SEMENTARA: 'closedIncomplete',
}

/** The explanation that staff wrote to the reporter for the current state. */
function explanationNow({ status, events }: CaseView): Explained[] {
  const last = events.findLast((event) =>
    [...EXPLAINED, 'completionExpired', 'linkedDuplicate'].includes(event.kind),
  )
  const kind = ENDED[status]
  if (kind && last?.kind === kind) return explanationOf(kind, last.reason ?? '', last.text ?? '')
  return last?.kind === 'linkedDuplicate' && last.text ? [{ label: null, text: last.text }] : []
}
