import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { declineReasons, incompleteReasonsIn } from '@/lib/verifikasi/rules'
import { type DecisionFrame, DecisionPanel } from './decision-panel'
import { RedirectFields } from './redirect-fields'

/** Redirects the reporter to another office, with a reason. We send nothing to that office. */
export function RedirectPanel({ frame }: { frame: DecisionFrame }) {
  return (
    <DecisionPanel
      {...frame}
      outcome="redirect"
      title={buttonOf('redirect')}
      look="secondary"
      shortcut="d"
      explain="Aduan berakhir di sini. Identitas pelapor tidak ikut diteruskan."
    >
      <RedirectFields />
    </DecisionPanel>
  )
}

/** Closes the case without follow-up: a reason from the list and a personal sentence. */
export function DeclinePanel({ frame }: { frame: DecisionFrame }) {
  return (
    <DecisionPanel
      {...frame}
      outcome="decline"
      title={buttonOf('decline')}
      look="danger"
      explain="Aduan berakhir dengan alasan. Pelapor dapat mengirim keterangan baru."
    >
      <ReasonFields reasonName="alasan_tolak" textName="penjelasan_tolak" reasons={declineReasons} />
    </DecisionPanel>
  )
}

interface ClosePanelProps {
  frame: DecisionFrame
  status: AduanStatus
  /** The day until which the reporter may still answer an open request. */
  promisedUntil: string | null
}

/** Closes the case for now; the reporter may complete it at any time, and verification starts again. */
export function CloseIncompletePanel({ frame, status, promisedUntil }: ClosePanelProps) {
  return (
    <DecisionPanel
      {...frame}
      outcome="closeIncomplete"
      title={buttonOf('closeIncomplete')}
      look="danger"
      explain={
        promisedUntil
          ? `Pelapor dijanjikan waktu sampai ${promisedUntil}. Tutup lebih cepat hanya bila pelapor menyampaikan tidak ada lagi yang dapat ditambahkan.`
          : 'Aduan ditutup sementara. Pelapor dapat melengkapinya kapan saja, lalu verifikasi dimulai lagi.'
      }
    >
      <ReasonFields
        reasonName="alasan_tutup"
        textName="penjelasan_tutup"
        reasons={incompleteReasonsIn(status)}
      />
    </DecisionPanel>
  )
}

interface ReasonFieldsProps {
  reasonName: string
  textName: string
  reasons: readonly { key: string; label: string }[]
}

function ReasonFields({ reasonName, textName, reasons }: ReasonFieldsProps) {
  return (
    <>
      <SelectField
        name={reasonName}
        label="Alasan, akan dibaca pelapor"
        placeholder="Pilih alasan"
        options={reasons.map((reason) => ({ value: reason.key, label: reason.label }))}
      />
      <TextArea
        name={textName}
        label="Penjelasan, akan dibaca pelapor"
        hint="Satu kalimat Anda sendiri untuk orang ini."
        rows={4}
      />
    </>
  )
}
