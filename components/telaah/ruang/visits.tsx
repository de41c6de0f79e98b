import { CheckboxField } from '@/components/form/checkbox-field'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { staffWhen } from '@/components/kasus/notes'
import { Icon } from '@/components/ui/icon'
import { LongText } from '@/components/ui/long-text'
import { labelOf } from '@/lib/naskah/answer-rules'
import type { BerkasView } from '@/lib/telaah/berkas'
import type { TindakLanjutView } from '@/lib/telaah/internal'
import { kedudukan } from '@/lib/telaah/lapangan-rules'
import { parseWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { tanggal } from '@/lib/waktu/dates'
import { WorkFileLink } from './work-files'

interface EntriesProps {
  aduanId: string
  steps: readonly TindakLanjutView[]
  files: readonly BerkasView[]
}

/** Field visits, newest first. */
export function Visits({ aduanId, steps, files }: EntriesProps) {
  if (steps.length === 0) return <p className="text-muted">Belum ada kunjungan yang dicatat.</p>
  return (
    <ol className="space-y-4">
      {steps.toReversed().map((step) => {
        const own = files.filter((file) => step.visit?.files.includes(file.id))
        return (
          <li key={step.id} className="card space-y-2">
            <p>
              <strong>{step.visit?.place || step.office || 'Kunjungan lapangan'}</strong>
              {dayOf(step)}
            </p>
            {step.visit?.people ? <p className="text-muted">Menemui {step.visit.people}</p> : null}
            <LongText text={step.text} />
            {own.length > 0 ? (
              <ul>
                {own.map((file) => (
                  <li key={file.id}>
                    <WorkFileLink aduanId={aduanId} file={file} />
                  </li>
                ))}
              </ul>
            ) : null}
            <Recorded step={step} />
          </li>
        )
      })}
    </ol>
  )
}

/** Interviews, newest first, each record as a document to print and sign. */
export function Interviews({ aduanId, steps }: Omit<EntriesProps, 'files'>) {
  if (steps.length === 0) return <p className="text-muted">Belum ada berita acara.</p>
  return (
    <ol className="space-y-4">
      {steps.toReversed().map((step) => (
        <li key={step.id} className="card space-y-2">
          <p>
            <strong>{step.interview?.subject}</strong>
            {dayOf(step)}
          </p>
          <p className="text-muted">
            {[labelOf(kedudukan, step.interview?.position ?? ''), step.interview?.hours, step.office]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <details>
            <summary className="min-h-9 cursor-pointer py-1.5 font-semibold">Isi keterangan</summary>
            <p className="typed measure">{step.interview?.text}</p>
          </details>
          <p>
            <a
              href={`/api/aduan/${aduanId}/berita-acara/${step.id}`}
              download
              className="inline-flex min-h-9 items-center gap-1.5"
            >
              <Icon name="download" className="size-4" />
              Unduh berita acara (PDF)
            </a>
          </p>
          <Recorded step={step} />
        </li>
      ))}
    </ol>
  )
}

function dayOf(step: TindakLanjutView): string {
  const day = parseWitaDate(step.onDate)
  return day ? ` · ${tanggal(day)}` : ''
}

function Recorded({ step }: { step: TindakLanjutView }) {
  return (
    <p className="text-body text-muted">
      Dicatat {step.author}, {staffWhen(step.at)}
    </p>
  )
}

interface PanelProps {
  aduanId: string
  action: FormAction
  today: WitaDate
}

/** Form for the notes of a visit: place, time, people met, observations, files. */
export function VisitPanel({ files, today, ...panel }: PanelProps & { files: readonly BerkasView[] }) {
  return (
    <ActPanel {...panel} title="Catat kunjungan lapangan">
      <TextField name="tempat_kunjungan" label="Tempat" maxLength={300} />
      <TextField name="tanggal_kunjungan" label="Tanggal" type="date" defaultValue={today} />
      <TextField name="orang_kunjungan" label="Orang yang ditemui" optional maxLength={500} />
      <TextArea name="uraian_kunjungan" label="Apa yang dilihat dan dilakukan" rows={5} limit={20_000} />
      {files.length > 0 ? (
        <fieldset>
          <legend className="font-semibold">Berkas kerja kunjungan ini (opsional)</legend>
          {files.map((file) => (
            <CheckboxField key={file.id} name={`berkas.${file.id}`} label={file.name} />
          ))}
        </fieldset>
      ) : (
        <p className="text-muted">
          Foto kunjungan dapat diunggah dahulu di “Berkas kerja”, lalu dipilih di sini.
        </p>
      )}
    </ActPanel>
  )
}

/** Form for the record of an interview, to be printed and signed. */
export function InterviewPanel({ today, ...panel }: PanelProps) {
  return (
    <ActPanel {...panel} title="Catat berita acara" look="secondary">
      <TextField name="nama_diperiksa" label="Nama dan jabatan yang dimintai keterangan" maxLength={300} />
      <SelectField
        name="kedudukan"
        label="Kedudukan"
        placeholder="Pilih kedudukan"
        options={kedudukan.map(({ key, label }) => ({ value: key, label }))}
      />
      <TextField name="tanggal_berita" label="Tanggal" type="date" defaultValue={today} />
      <TextField name="jam_berita" label="Waktu" hint="Misalnya 10.00–11.30 WITA." optional maxLength={60} />
      <TextField name="tempat_berita" label="Tempat" maxLength={300} />
      <TextField name="pemeriksa" label="Petugas lain yang hadir" optional maxLength={300} />
      <TextArea
        name="isi_berita"
        label="Tanya jawab"
        hint="Awali pertanyaan dengan “T:” dan jawaban dengan “J:”. Jangan menulis dari siapa aduan berasal."
        rows={10}
        limit={20_000}
      />
    </ActPanel>
  )
}
