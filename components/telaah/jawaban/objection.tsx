import { staffWhen } from '@/components/kasus/notes'
import { Notice } from '@/components/ui/notice'

interface ObjectionProps {
  objection: { text: string; at: string | null }
  /** The viewer drafted the answer that the reporter objects to. */
  excluded: boolean
}

/** The reporter's objection beside the new draft and its approval. */
export function Objection({ objection, excluded }: ObjectionProps) {
  return (
    <Notice kind="warn" title="Keberatan pelapor atas jawaban di atas">
      {objection.at ? <p className="text-muted">{staffWhen(objection.at)}</p> : null}
      <p className="typed">{objection.text}</p>
      {excluded ? (
        <p className="font-semibold">
          Anda menyusun jawaban itu, sehingga jawaban yang baru disusun anggota lain.
        </p>
      ) : null}
    </Notice>
  )
}
