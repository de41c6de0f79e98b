import { CaseForm } from '@/components/form/case-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { FileStatus } from '@/components/lampiran/status-chip'
import type { UnfinishedFile } from '@/components/lampiran/unfinished-files'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { limitWords, type Room } from '@/lib/bukti/room-rules'
import { ACCEPT, problemSentences, sizeWords } from '@/lib/bukti/rules'
import { type CompletionProblem, completionSentences } from '@/lib/lapor/completion-labels'
import { itemKey, type Round, type RoundFile } from '@/lib/pesan/rules'
import { words } from '@/lib/words/words'
import { ItemUpload } from './item-upload'
import { KeepTyped } from './keep-typed'

const t = words('aduan')

interface CompletionFormProps {
  aduanId: string
  /** The open round; null when nothing in particular is asked. */
  round: Round | null
  unfinished: readonly UnfinishedFile[]
  /** What the case still accepts. */
  room: Room
  /** Saves the note on a file. */
  note: FormAction
  action: FormAction
  /** Why the last plain post was refused. */
  problem: CompletionProblem | null
  /** Result of the file uploads of the last plain post: error codes, or "ok". */
  uploaded: string | null
}

/** The reporter's answers by question: text, "tidak tahu", files. One post, with or without JavaScript. */
export function CompletionForm(props: CompletionFormProps) {
  const { aduanId, round, action, problem, uploaded } = props
  const plain = `/api/aduan/${aduanId}/kelengkapan`
  const count = round?.items.length ?? 0
  return (
    <CaseForm
      aduanId={aduanId}
      action={action}
      plain={plain}
      label={buttonOf('complete')}
      className="space-y-6"
    >
      {problem ? (
        <p role="alert" className="font-semibold text-danger">
          {completionSentences[problem]}.
        </p>
      ) : null}
      <UploadOutcome uploaded={uploaded} />
      {round ? <input type="hidden" name="permintaan" value={round.request.id} /> : null}
      {round?.request.text ? <p className="typed">{round.request.text}</p> : null}
      {round?.items.map((item, index) => (
        <fieldset key={item.question} className="card space-y-3">
          <legend className="px-1 font-semibold text-muted">
            {t('pertanyaanDari', { ke: index + 1, semua: count })}
          </legend>
          <TextArea name={`jawaban.${index}`} label={item.question} rows={3} />
          <CheckboxField name={`tidak_tahu.${index}`} label={t('sayaTidakTahu')} />
          <ItemFiles
            number={index + 1}
            name={`berkas.${index}`}
            item={itemKey(round.request.id, index)}
            files={item.files}
            {...props}
          />
        </fieldset>
      ))}
      {round?.request.closing ? <p className="typed">{round.request.closing}</p> : null}
      <TextArea
        name="keterangan"
        label={round ? t('keteranganLain') : t('keteranganYangInginAnda')}
        optional={round !== null}
        rows={3}
      />
      <KeepTyped address={plain} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="tahap" value="kirim">
          {buttonOf('complete')}
        </SubmitButton>
        {round ? (
          <span className="script-off">
            <SubmitButton name="tahap" value="unggah" look="secondary">
              {t('unggahBerkasDahulu')}
            </SubmitButton>
          </span>
        ) : null}
      </div>
    </CaseForm>
  )
}

function UploadOutcome({ uploaded }: { uploaded: string | null }) {
  if (!uploaded) return null
  if (uploaded === 'ok') {
    return (
      <p role="status" className="font-semibold text-ok">
        {t('berkasTersimpanTerenkripsiJawaban')}
      </p>
    )
  }
  return (Object.keys(problemSentences) as (keyof typeof problemSentences)[])
    .filter((code) => uploaded.split('.').includes(code))
    .map((code) => (
      <p key={code} role="alert" className="font-semibold text-danger">
        {problemSentences[code]}
      </p>
    ))
}

interface ItemFilesProps extends Pick<CompletionFormProps, 'aduanId' | 'unfinished' | 'room' | 'note'> {
  number: number
  name: string
  item: string
  files: readonly RoundFile[]
}

/** Files sent for this question, and the upload of another. A file is stored as soon as it has arrived. */
function ItemFiles({ aduanId, unfinished, room, note, number, name, item, files }: ItemFilesProps) {
  return (
    <>
      {files.length > 0 ? (
        <ul className="space-y-1" aria-label={t('berkasUntukPertanyaan', { nomor: number })}>
          {files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="min-w-0 break-words font-semibold">{file.name}</span>
              <span className="text-muted">{sizeWords(file.length)}</span>
              <FileStatus file={file} />
            </li>
          ))}
        </ul>
      ) : null}
      {room.files > 0 ? (
        <details>
          <summary className="py-2 font-semibold text-brand underline">{t('tambahBerkasOpsional')}</summary>
          <ItemUpload
            aduanId={aduanId}
            note={note}
            unfinished={unfinished}
            room={room}
            item={item}
            label={t('unggahBerkasUntukPertanyaan', { nomor: number })}
          >
            <label className="block font-semibold" htmlFor={name}>
              {t('pilihBerkasUntukPertanyaan', { nomor: number })}
            </label>
            <p className="text-muted">{limitWords('case')}</p>
            <input
              id={name}
              name={name}
              type="file"
              accept={ACCEPT}
              className="block w-full max-w-full py-2"
            />
          </ItemUpload>
        </details>
      ) : null}
    </>
  )
}
