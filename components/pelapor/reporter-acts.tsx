import { CheckboxField } from '@/components/form/checkbox-field'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { CaseView } from '@/lib/aduan/case'
import type { CommandName } from '@/lib/aduan/lifecycle'

export type ReporterActions = Record<
  | 'complete'
  | 'answerQuestion'
  | 'acceptJawaban'
  | 'objectJawaban'
  | 'reopen'
  | 'submitNewFacts'
  | 'withdraw',
  FormAction
>

interface ReporterActsProps {
  view: Pick<CaseView, 'id' | 'commands' | 'messages'>
  actions: ReporterActions
  /** One fresh random value per form. */
  actionKeys: Record<keyof ReporterActions, string>
  asks: string | null
  kept: Record<string, string[]> | null
}

/** What a reporter may do now, from the table of the life of an aduan; what is asked of them stands first and open. */
export function ReporterActs({ view, actions, actionKeys, asks, kept }: ReporterActsProps) {
  const may = (command: CommandName) => view.commands.has(command)
  const panel = (command: keyof ReporterActions) => ({
    action: actions[command],
    actionKey: actionKeys[command],
    aduanId: view.id,
    kept,
  })
  const request = view.messages.findLast((message) => message.kind === 'PERMINTAAN_KELENGKAPAN')
  const question = view.messages.findLast((message) => message.kind === 'PERTANYAAN')
  const offered = (Object.keys(actions) as (keyof ReporterActions)[]).some(may)
  if (!offered) return null
  return (
    <Section
      id="tindakan"
      title={asks ? 'Perlu tindakan Anda' : 'Yang dapat Anda lakukan'}
      className="space-y-4"
    >
      {asks ? (
        <Notice kind="warn">
          <p>{asks}</p>
        </Notice>
      ) : null}
      {may('complete') ? (
        <ActPanel {...panel('complete')} title="Kirim kelengkapan" open>
          {request?.items.map((item, index) => (
            <div key={item.question}>
              <input type="hidden" name={`unsur.${index}`} value={item.element} />
              <input type="hidden" name={`pertanyaan.${index}`} value={item.question} />
              <TextArea name={`jawaban.${index}`} label={item.question} rows={3} />
            </div>
          ))}
          <TextArea name="keterangan" label="Keterangan lain" optional rows={3} />
        </ActPanel>
      ) : null}
      {may('answerQuestion') ? (
        <ActPanel {...panel('answerQuestion')} title="Kirim jawaban" open>
          {question ? <p className="typed border-l-4 border-brand pl-3">{question.text}</p> : null}
          <TextArea name="jawaban_pertanyaan" label="Jawaban Anda" rows={4} />
        </ActPanel>
      ) : null}
      {may('acceptJawaban') ? (
        <ActPanel
          {...panel('acceptJawaban')}
          title="Terima jawaban"
          explain="Bila jawaban ini cukup bagi Anda, aduan dinyatakan selesai."
        />
      ) : null}
      {may('objectJawaban') ? (
        <ActPanel {...panel('objectJawaban')} title="Ajukan keberatan" look="secondary">
          <TextArea
            name="keberatan"
            label="Alasan keberatan"
            hint="Apa yang belum terjawab atau keliru? Petugas lain akan menanganinya."
            rows={5}
          />
        </ActPanel>
      ) : null}
      {may('reopen') ? (
        <ActPanel {...panel('reopen')} title="Buka kembali aduan" look="secondary">
          <TextArea
            name="fakta_baru"
            label="Hal baru yang Anda ketahui"
            hint="Hanya dapat dilakukan satu kali."
          />
        </ActPanel>
      ) : null}
      {may('submitNewFacts') ? (
        <ActPanel {...panel('submitNewFacts')} title="Kirim keterangan baru" look="secondary">
          <TextArea
            name="keterangan_baru"
            label="Keterangan baru"
            hint="Setelah dikirim, aduan diperiksa lagi."
          />
        </ActPanel>
      ) : null}
      {may('withdraw') ? (
        <ActPanel
          {...panel('withdraw')}
          title="Cabut aduan"
          look="danger"
          explain="Setelah dicabut, aduan tidak dapat dilanjutkan lagi. Kami dapat tetap memeriksa bila menyangkut kepentingan umum."
        >
          <TextArea name="alasan_cabut" label="Alasan" optional rows={2} />
          <CheckboxField name="yakin" label="Saya yakin ingin mencabut aduan ini" />
        </ActPanel>
      ) : null}
    </Section>
  )
}
