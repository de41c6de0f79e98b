import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { HeldFinding } from '@/lib/kasus/held-texts'
import { leakSentences } from '@/lib/naskah/leak-check/labels'

interface HeldFindingsProps {
  aduanId: string
  findings: readonly HeldFinding[]
  action: FormAction
}

/**
 * What the leak check holds in the texts of the team, with the form by which an administrator declares a
 * finding wrong.
 */
export function HeldFindings({ aduanId, findings, action }: HeldFindingsProps) {
  if (findings.length === 0) return null
  return (
    <Section id="ditahan" title="Naskah tim yang ditahan" internal className="space-y-4">
      <p className="text-muted">
        Tim tidak diberi tahu kata mana yang cocok. Nyatakan keliru hanya bila yang tertulis bukan tentang
        pelapor, misalnya saksi dengan nama yang sama.
      </p>
      {findings.map(({ text, place, key, kind, match, words, revision }) => (
        <div key={`${text} ${key}`} className="card space-y-2">
          <p className="font-semibold">{place}</p>
          <p>{leakSentences[kind]}</p>
          <blockquote className="typed">{words}</blockquote>
          {match ? (
            <p>
              Yang ditemukan: <mark className="bg-warn-soft font-bold text-ink">{match}</mark>
            </p>
          ) : null}
          <ActPanel
            title={buttonOf('clearLeak')}
            action={action}
            aduanId={aduanId}
            look="secondary"
            fields={{ naskah: text, temuan: key, revisi: String(revision) }}
            explain="Bagian ini boleh keluar persis seperti tertulis di atas. Bila diubah, pemeriksaan berlaku lagi."
          >
            <TextArea
              name="alasan_keliru"
              label="Mengapa temuan ini keliru"
              hint="Dibaca tim. Jangan menulis apa pun tentang pelapor."
              rows={2}
            />
          </ActPanel>
        </div>
      ))}
    </Section>
  )
}
