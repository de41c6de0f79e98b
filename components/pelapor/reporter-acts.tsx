import type { ComponentProps } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { CommandName } from '@/lib/aduan/lifecycle'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { CaseView } from '@/lib/kasus/case'
import { words } from '@/lib/words/words'
import { CompletionForm } from './completion-form'
import { REACTIONS } from './reaction-bar'

const t = words('aduan')

export type ReporterActions = Record<
  'complete' | 'answerQuestion' | 'acceptJawaban' | 'objectJawaban' | 'reopen' | 'submitNewFacts',
  FormAction
>

interface ReporterActsProps {
  view: Pick<CaseView, 'id' | 'commands' | 'messages'>
  actions: ReporterActions
  asks: string | null
  /** Further props of the completion form. */
  completion: Pick<
    ComponentProps<typeof CompletionForm>,
    'round' | 'unfinished' | 'room' | 'note' | 'problem' | 'uploaded'
  >
}

/** The moves that the lifecycle table allows the reporter now; an open request is first and unfolded. */
export function ReporterActs({ view, actions, asks, completion }: ReporterActsProps) {
  const may = (command: CommandName) => view.commands.has(command)
  const panel = (command: keyof ReporterActions) => ({
    action: actions[command],
    aduanId: view.id,
  })
  const question = view.messages.findLast((message) => message.kind === 'PERTANYAAN')
  const offered = (Object.keys(actions) as (keyof ReporterActions)[]).some(may)
  if (!offered) return null
  return (
    <Section
      id="tindakan"
      title={asks ? t('perluTindakanAnda') : t('yangDapatAndaLakukan')}
      className="space-y-4"
    >
      {asks ? <Notice kind="warn">{asks}</Notice> : null}
      {may('complete') ? (
        <div id={completion.round ? `putaran-${completion.round.number}` : undefined}>
          <CompletionForm {...completion} aduanId={view.id} action={actions.complete} />
        </div>
      ) : null}
      {may('answerQuestion') ? (
        <ActPanel {...panel('answerQuestion')} title={t('kirimJawaban')} open>
          {question ? <p className="typed border-l-4 border-brand pl-3">{question.text}</p> : null}
          <TextArea name="jawaban_pertanyaan" label={t('jawabanAnda')} rows={4} />
        </ActPanel>
      ) : null}
      {may('objectJawaban') ? (
        <ActPanel
          {...panel('objectJawaban')}
          title={buttonOf('objectJawaban')}
          look="secondary"
          anchor={REACTIONS.objectJawaban}
        >
          <TextArea name="keberatan" label={t('alasanKeberatan')} hint={t('apaYangBelumTerjawab')} rows={5} />
        </ActPanel>
      ) : null}
      {may('acceptJawaban') ? (
        <ActPanel
          {...panel('acceptJawaban')}
          title={buttonOf('acceptJawaban')}
          explain={t('terima.akibat')}
          anchor={REACTIONS.acceptJawaban}
        >
          <CheckboxField name="yakin_terima" label={t('terima.yakin')} />
        </ActPanel>
      ) : null}
      {may('reopen') ? (
        <ActPanel {...panel('reopen')} title={buttonOf('reopen')} look="secondary">
          <TextArea name="fakta_baru" label={t('halBaruYangAnda')} hint={t('hanyaDapatDilakukanSatu')} />
        </ActPanel>
      ) : null}
      {may('submitNewFacts') ? (
        <ActPanel {...panel('submitNewFacts')} title={buttonOf('submitNewFacts')} look="secondary">
          <TextArea
            name="keterangan_baru"
            label={t('keteranganBaru')}
            hint={t('setelahDikirimAduanDiperiksa')}
          />
        </ActPanel>
      ) : null}
    </Section>
  )
}
