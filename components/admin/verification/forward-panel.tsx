import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { StaffOnly } from '@/components/kasus/reader-mark'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { TeamToForwardTo } from '@/lib/akun/teams/queries'
import { withLoad } from '@/lib/verifikasi/queue/label-rules'
import { countWords } from '@/lib/verifikasi/queue/rules'
import { type ChecklistItem, reasonField } from '@/lib/verifikasi/rules'
import type { WitaDate } from '@/lib/waktu/calendar'
import type { PromisedDays } from '@/lib/waktu/clocks'
import { tanggal } from '@/lib/waktu/dates'
import { type DecisionFrame, DecisionPanel } from './decision-panel'

interface ForwardPanelProps {
  frame: DecisionFrame
  teams: readonly TeamToForwardTo[]
  /** Id of the preselected team, or an empty string. */
  team: string
  answerDueOn: Record<'tidak' | 'ya', WitaDate | null>
  promised: PromisedDays
  /** Checklist items that nobody has ticked. */
  unticked: readonly ChecklistItem[]
}

/** Forwards the case to a team; each choice shows the answer date that it promises. */
export function ForwardPanel({ frame, teams, team, answerDueOn, promised, unticked }: ForwardPanelProps) {
  const due = (choice: 'tidak' | 'ya', days: number) => {
    const day = answerDueOn[choice]
    return day
      ? `jawaban paling lambat ${tanggal(day)} (${days} hari kerja)`
      : `jawaban dalam ${days} hari kerja`
  }
  return (
    <DecisionPanel
      {...frame}
      outcome="forward"
      title={buttonOf('forward')}
      shortcut="v"
      opener="primary"
      // A complete checklist and a known team: what is left is to read and to press.
      open={team !== '' && unticked.length === 0}
      focus={team && unticked.length === 0 ? 'submit' : 'field'}
      explain="Setelah diteruskan, seluruh anggota tim dapat membaca aduan ini."
      defaults={{ pengawasan: 'tidak' }}
    >
      {unticked.length > 0 ? (
        <fieldset className="space-y-2">
          <legend className="font-semibold">Belum dicentang pada daftar periksa</legend>
          <p className="text-muted">Centang, atau tulis mengapa aduan tetap diteruskan.</p>
          {unticked.map(({ key, label }) => (
            <TextField
              key={key}
              name={reasonField(key)}
              label={`Alasan tanpa centang “${label}”`}
              maxLength={500}
            />
          ))}
        </fieldset>
      ) : null}
      <SelectField
        name="tim"
        label="Tim Telaah"
        placeholder="Pilih tim"
        defaultValue={team}
        options={teams.map((one) => ({ value: one.id, label: teamWords(one) }))}
      />
      <RadioField
        name="pengawasan"
        legend="Perlu pemeriksaan (berkadar pengawasan)?"
        defaultValue="tidak"
        options={[
          { value: 'tidak', label: `Tidak: ${due('tidak', promised.answer)}` },
          {
            value: 'ya',
            label: `Ya: ${due('ya', promised.answerPengawasan)}, dengan kabar tiap ${promised.progress} hari kerja`,
          },
        ]}
      />
      <div className="space-y-2 border-l-4 border-warn pl-3">
        <StaffOnly />
        <TextArea name="catatan_tim" label="Catatan untuk tim" optional rows={3} />
      </div>
    </DecisionPanel>
  )
}

/** "Tim A (3 anggota), 12 berjalan" */
function teamWords({ name, members, running }: TeamToForwardTo): string {
  return withLoad(`${name} (${members} anggota)`, countWords(running))
}
