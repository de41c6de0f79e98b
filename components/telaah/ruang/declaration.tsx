import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Icon } from '@/components/ui/icon'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'

interface DeclarationProps {
  aduanId: string
  action: FormAction
}

/** The terlapor as named in the report: a member must know them to declare their relation. */
export function Terlapor({ lines, office }: { lines: readonly string[]; office: string }) {
  return (
    <div>
      <p className="font-semibold">Terlapor menurut aduan</p>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line} className="typed">
            {line}
          </li>
        ))}
      </ul>
      <p className="text-muted">{office}</p>
    </div>
  )
}

/** Statement beside each button with which a member makes the declaration. */
export function DeclaredBy({ button }: { button: string }) {
  return (
    <p className="flex gap-2 rounded-control border-l-4 border-warn bg-warn-soft px-3 py-2">
      <Icon name="pen" className="mt-1 size-4" />
      <span>
        Dengan menekan “{button}”, saya menyatakan:{' '}
        <strong>Saya tidak memiliki hubungan dengan terlapor.</strong>
      </span>
    </p>
  )
}

/** First visit of a further member: the terlapor and the declaration, before the rest of the case. */
export function DeclarationCard({
  terlapor,
  office,
  declare,
  recuse,
}: {
  terlapor: readonly string[]
  office: string
  declare: DeclarationProps
  recuse: DeclarationProps
}) {
  return (
    <section
      aria-labelledby="pernyataan-judul"
      className="space-y-4 rounded-card border-2 border-warn p-4 sm:p-5"
    >
      <h2 id="pernyataan-judul">Nyatakan hubungan Anda dengan terlapor</h2>
      <p className="measure">
        Isi kasus terbuka setelah Anda menyatakannya. Hubungan keluarga, pertemanan dekat, usaha, atau atasan
        dan bawahan langsung berarti Anda sebaiknya mengundurkan diri.
      </p>
      <Terlapor lines={terlapor} office={office} />
      <CaseForm
        aduanId={declare.aduanId}
        action={declare.action}
        label="Pernyataan hubungan"
        className="space-y-3"
      >
        <SubmitButton>Saya tidak memiliki hubungan dengan terlapor</SubmitButton>
      </CaseForm>
      <RecusePanel {...recuse} />
    </section>
  )
}

/** Recusal for a relation to the terlapor: possible at any time, immediate, without approval. */
export function RecusePanel({ aduanId, action }: DeclarationProps) {
  return (
    <ActPanel
      title={buttonOf('recuse')}
      look="danger"
      action={action}
      aduanId={aduanId}
      explain="Kunci Anda untuk kasus ini dihapus saat itu juga, dan kasus ini tidak diberikan lagi kepada Anda. Tugas Anda yang belum selesai menunggu anggota lain."
    >
      <TextArea
        name="alasan_mundur"
        label="Alasan mengundurkan diri"
        hint="Internal, tidak dibaca pelapor. Cukup satu kalimat, misalnya “Terlapor kerabat saya.”"
        rows={2}
      />
    </ActPanel>
  )
}
