import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { ConflictView } from '@/lib/identitas/conflict/queries'

export type ConflictActions = Record<'releaseConflict' | 'recuse', FormAction>

interface ConflictSectionProps {
  conflicts: readonly ConflictView[]
  aduanId: string
  actions: ConflictActions
}

/** Staff excluded from this case with the reasons, the form that releases a false match, and recusal. */
export function ConflictSection({ conflicts, aduanId, actions }: ConflictSectionProps) {
  return (
    <div className="space-y-4">
      {conflicts.length === 0 ? (
        <p className="text-muted">Tidak ada petugas yang dikenali dalam aduan ini.</p>
      ) : (
        <ul className="space-y-4">
          {conflicts.map(({ userId, name, causes }) => (
            <li key={userId} className="card space-y-3">
              <p>
                <strong>{name}</strong> dikenali: {causes.join(', ')}. Ia tidak memegang kunci aduan ini dan
                tidak mengetahui keberadaannya.
              </p>
              {causes.length > 0 ? (
                <ActPanel
                  action={actions.releaseConflict}
                  aduanId={aduanId}
                  title={buttonOf('releaseConflict')}
                  look="secondary"
                  fields={{ petugas: userId }}
                >
                  <p className="text-muted">
                    Bila orang yang dimaksud pelapor ternyata orang lain. {name} akan menerima kunci sesuai
                    tugasnya.
                  </p>
                  <TextArea
                    name="alasan_benturan"
                    label="Mengapa bukan orang yang sama"
                    hint="Tercatat dalam linimasa internal."
                    rows={2}
                  />
                </ActPanel>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <ActPanel action={actions.recuse} aduanId={aduanId} title={buttonOf('recuse')} look="danger">
        <p className="text-muted">
          Bila Anda mengenal terlapor atau berkepentingan. Kunci Anda dihapus saat ini juga, dan tidak
          diberikan lagi tanpa keputusan rekan yang tercatat.
        </p>
        <TextArea name="alasan_mundur" label="Alasan" hint="Dibaca petugas lain di kasus ini." rows={2} />
      </ActPanel>
    </div>
  )
}
