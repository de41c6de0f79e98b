import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { staffWhen } from '@/components/kasus/notes'
import { Chip } from '@/components/ui/chip'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { TellingView } from '@/lib/terlapor/pemberitahuan'
import { DEFERRAL, tellingState } from '@/lib/terlapor/rules'
import { type Kalender, parseWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { batasWaktu, tanggal } from '@/lib/waktu/dates'

interface TellingsProps {
  aduanId: string
  tellings: readonly TellingView[]
  today: WitaDate
  calendar: Kalender
  /** Until when it can be put off. */
  days: readonly { value: string; label: string }[]
  actions: Record<'defer' | 'record', FormAction> | null
}

/** Whether the terlapor was told, or why not yet and until when; what held before stays readable. */
export function Tellings({ aduanId, tellings, today, calendar, days, ...acts }: TellingsProps) {
  const { actions } = acts
  const newest = tellings.at(0)
  const earlier = tellings.slice(1)
  return (
    <section aria-labelledby="pemberitahuan-judul" className="min-w-0 space-y-4">
      <h3 id="pemberitahuan-judul">Pemberitahuan kepada terlapor</h3>
      {newest ? (
        <div className="card space-y-2">
          <p>
            <State telling={newest} today={today} calendar={calendar} />
          </p>
          <Telling telling={newest} />
        </div>
      ) : (
        <p className="text-muted">
          Belum diberi tahu dan belum ada alasan menundanya. Catat salah satunya agar hak terlapor jelas.
        </p>
      )}
      {actions ? (
        <>
          <ActPanel
            aduanId={aduanId}
            title={buttonOf('deferTelling')}
            action={actions.defer}
            look="secondary"
          >
            <SelectField
              name="masa_tunda"
              label="Ditunda sampai"
              placeholder="Pilih waktu"
              hint={`Paling lama ${DEFERRAL.days} hari kerja sekali tunda. Tim diingatkan pada hari terakhir.`}
              options={days}
            />
            <TextArea
              name="alasan_tunda"
              label="Alasan penundaan"
              hint="Misalnya bukti dapat hilang, atau ada yang dapat terancam. Jangan menulis dari siapa aduan berasal."
              rows={3}
              limit={4000}
            />
          </ActPanel>
          <ActPanel
            aduanId={aduanId}
            title={buttonOf('recordTelling')}
            action={actions.record}
            look="secondary"
          >
            <TextField name="tanggal_beri_tahu" label="Tanggal" type="date" defaultValue={today} />
            <TextField
              name="cara_beri_tahu"
              label="Cara memberi tahu"
              hint="Misalnya surat dengan nomornya, atau bertemu."
              maxLength={200}
            />
            <TextArea
              name="isi_beri_tahu"
              label="Apa yang disampaikan"
              hint="Bila ada beberapa terlapor, tulis siapa yang diberi tahu."
              rows={3}
              limit={4000}
            />
          </ActPanel>
        </>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            Catatan sebelumnya ({earlier.length})
          </summary>
          <ol className="divide-y divide-line border-y border-line">
            {earlier.map((telling) => (
              <li key={telling.id} className="space-y-1 py-3">
                <p className="font-semibold">
                  {telling.until ? `Ditunda sampai ${tanggal(telling.until)}` : 'Diberi tahu'}
                </p>
                <Telling telling={telling} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  )
}

function State({
  telling,
  today,
  calendar,
}: Pick<TellingsProps, 'today' | 'calendar'> & { telling: TellingView }) {
  if (telling.until === null) {
    return (
      <Chip tone="hijau" icon="check">
        Sudah diberi tahu
      </Chip>
    )
  }
  if (tellingState(telling, today) === 'lewat') {
    return (
      <>
        <Chip tone="merah" icon="warn">
          Masa tunda sudah lewat
        </Chip>{' '}
        <span className="text-muted">ditunda sampai {tanggal(telling.until)}</span>
      </>
    )
  }
  const { words } = batasWaktu(telling.until, today, calendar)
  return (
    <>
      <Chip tone="kuning" icon="clock">{`Ditunda, ${words}`}</Chip>{' '}
      <span className="text-muted">sampai {tanggal(telling.until)}</span>
    </>
  )
}

function Telling({ telling }: { telling: TellingView }) {
  const { onDate, way, text, author, at } = telling
  const day = parseWitaDate(onDate)
  return (
    <>
      {day || way ? <p>{[day ? tanggal(day) : null, way].filter(Boolean).join(' · ')}</p> : null}
      <p className="typed">{text}</p>
      <p className="text-body text-muted">
        Dicatat {author}, {staffWhen(at)}
      </p>
    </>
  )
}
