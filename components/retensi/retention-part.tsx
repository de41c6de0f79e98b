import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Link } from '@/components/ui/link'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { RetentionView } from '@/lib/data-pribadi/retention/queries'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'

interface RetentionPartProps {
  aduanId: string
  retention: RetentionView
  hold: FormAction
  lift: FormAction
}

const moment = (at: Date) => `${tanggalPendek(toWitaDate(at))}, ${pukul(at)}`

/** Retention term of a case, its legal holds with reasons, and the forms for them. For administrators. */
export function RetentionPart({ aduanId, retention, hold, lift }: RetentionPartProps) {
  const held = retention.holds.some((one) => one.lifted === null)
  return (
    <div className="space-y-4">
      <p>{termOf(retention)}</p>
      {retention.holds.length > 0 ? (
        <ul className="space-y-3">
          {retention.holds.map(({ id, by, at, reason, lifted }) => (
            <li key={id} className="card space-y-1">
              <p>
                <strong>{lifted ? 'Pernah ditahan' : 'Ditahan dari pemusnahan'}</strong> oleh {by},{' '}
                {moment(at)}
              </p>
              <p className="typed">{reason}</p>
              {lifted ? (
                <>
                  <p>
                    Dilepaskan oleh {lifted.by}, {moment(lifted.at)}
                  </p>
                  <p className="typed">{lifted.reason}</p>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <ActPanel
        title={held ? 'Lepaskan penahanan' : buttonOf('holdCase')}
        action={held ? lift : hold}
        aduanId={aduanId}
        look="secondary"
        explain={
          held
            ? 'Setelah dilepaskan, aduan dapat dimusnahkan bila masa simpannya berakhir.'
            : 'Selama ditahan, aduan ini tidak dimusnahkan walaupun masa simpannya berakhir.'
        }
      >
        <TextArea
          name={held ? 'alasan_lepas' : 'alasan_tahan'}
          label="Alasan"
          hint={
            held
              ? 'Mengapa aduan ini tidak perlu ditahan lagi.'
              : 'Misalnya sedang diperiksa penegak hukum atau menjadi bukti perkara lain.'
          }
          rows={3}
        />
      </ActPanel>
    </div>
  )
}

function termOf({ ended, years, source, from }: RetentionView) {
  if (years === null) {
    return (
      <>
        Masa simpan kategori ini belum ditetapkan, sehingga aduan ini tidak dimusnahkan.{' '}
        <Link href="/admin/referensi?bagian=masa-simpan">Tetapkan</Link>
      </>
    )
  }
  const term = `Disimpan ${years} tahun setelah berakhir (${source ?? ''}).`
  if (!ended || !from) return `${term} Aduan ini belum berakhir.`
  return `${term} Dapat dimusnahkan mulai ${tanggalPendek(from)}.`
}
