import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { ChecklistResult } from '@/components/kasus/checklist-result'
import type { CommandName } from '@/lib/aduan/lifecycle'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import type { TeamToForwardTo } from '@/lib/akun/teams/queries'
import { answersByElement, type Round } from '@/lib/pesan/rules'
import type { ChecklistView } from '@/lib/verifikasi/checklist'
import type { MainCase } from '@/lib/verifikasi/main-case'
import { afterDecision } from '@/lib/verifikasi/preview-labels'
import type { Outcome } from '@/lib/verifikasi/reading-labels'
import { missingUnsur, untickedItems } from '@/lib/verifikasi/rules'
import { tanggal } from '@/lib/waktu/dates'
import { AskPanel } from './verification/ask-panel'
import { ChecklistForm } from './verification/checklist-form'
import type { DecisionFrame } from './verification/decision-panel'
import { DuplicatePanel } from './verification/duplicate-panel'
import { CloseIncompletePanel, DeclinePanel, RedirectPanel } from './verification/ending-panels'
import { ForwardPanel } from './verification/forward-panel'
import { StartPanel } from './verification/start-panel'

export type VerificationActions = Record<
  Outcome | 'startVerification' | 'saveChecklist' | 'findMain' | 'reopen' | 'handToTeam',
  FormAction
>

interface VerificationActsProps {
  view: CaseHeadView
  ticks: ChecklistView
  actions: VerificationActions
  teams: readonly TeamToForwardTo[]
  /** Id of the suggested team, or an empty string. */
  team: string
  main: MainCase | null
  rounds: readonly Round[]
}

/** What an administrator may do with a case now: the official checklist, then the decisions. */
export function VerificationActs(props: VerificationActsProps) {
  const { view, ticks, actions, teams, team, main, rounds } = props
  const may = (command: CommandName) => view.commands.has(command)
  const { nobody, frames, answerDueOn } = framesOf(props)
  const unticked = untickedItems(ticks.ticks)
  const missing = ticks.touched ? missingUnsur(unticked.map((item) => item.key)) : []
  const promised = view.status === 'PERLU_DILENGKAPI' ? view.clocks.due.completion : undefined
  return (
    <div className="acts">
      {nobody ? <p className="text-muted">Tidak ada langkah administrator pada tahap ini.</p> : null}
      <StartPanel
        action={actions.startVerification}
        aduanId={view.id}
        seen={view.seen}
        withdrawn={!may('startVerification')}
      />
      {may('saveChecklist') ? (
        <ChecklistForm action={actions.saveChecklist} aduanId={view.id} view={ticks} />
      ) : (
        <ChecklistResult view={ticks} />
      )}
      <ForwardPanel
        frame={frames.forward}
        teams={teams}
        team={team}
        answerDueOn={answerDueOn}
        promised={view.promised}
        unticked={unticked}
      />
      <AskPanel frame={frames.askCompletion} missing={missing} earlier={answersByElement(rounds)} />
      <RedirectPanel frame={frames.redirect} />
      <DeclinePanel frame={frames.decline} />
      <DuplicatePanel
        frame={frames.linkDuplicate}
        main={may('linkDuplicate') ? main : null}
        find={actions.findMain}
      />
      <CloseIncompletePanel
        frame={frames.closeIncomplete}
        status={view.status}
        promisedUntil={promised ? tanggal(promised) : null}
      />
      {may('handToTeam') ? (
        <ActPanel
          action={actions.handToTeam}
          aduanId={view.id}
          title={buttonOf('handToTeam')}
          look="secondary"
          explain="Kunci tim sekarang dicabut dan diberikan kepada tim yang baru. Batas waktu tidak berubah. Pelapor tidak diberi tahu tim mana yang menangani."
        >
          <SelectField
            name="tim_baru"
            label="Tim yang menerima"
            placeholder="Pilih tim"
            options={teams
              .filter((one) => one.name !== view.tim)
              .map((one) => ({ value: one.id, label: `${one.name} (${one.members} anggota)` }))}
          />
          <TextArea
            name="alasan_alih"
            label="Alasan, hanya dibaca petugas"
            hint="Misalnya: pelapor keberatan dan tidak ada anggota lain yang dapat menyusun jawaban."
            rows={3}
          />
        </ActPanel>
      ) : null}
      {may('reopen') ? (
        <ActPanel action={actions.reopen} aduanId={view.id} title={buttonOf('reopen')} look="secondary">
          <TextArea name="alasan_buka" label="Hal baru, akan dibaca pelapor" rows={3} />
        </ActPanel>
      ) : null}
    </div>
  )
}

const OUTCOMES: readonly Outcome[] = [
  'askCompletion',
  'forward',
  'redirect',
  'decline',
  'closeIncomplete',
  'linkDuplicate',
]

function framesOf({ view, actions }: VerificationActsProps) {
  const after = new Map(OUTCOMES.map((outcome) => [outcome, afterDecision(view, outcome)]))
  const frames = Object.fromEntries(
    OUTCOMES.map((outcome): [Outcome, DecisionFrame] => [
      outcome,
      {
        aduanId: view.id,
        action: actions[outcome],
        seen: view.seen,
        after: after.get(outcome)?.words ?? null,
      },
    ]),
  ) as Record<Outcome, DecisionFrame>
  const nobody =
    [...after.values()].every((one) => one === null) &&
    !view.commands.has('startVerification') &&
    !view.commands.has('reopen') &&
    !view.commands.has('handToTeam')
  return { nobody, frames, answerDueOn: after.get('forward')?.answerDueOn ?? { tidak: null, ya: null } }
}
