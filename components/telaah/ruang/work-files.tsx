import { staffWhen } from '@/components/kasus/notes'
import { Done } from '@/components/ui/done'
import { Icon } from '@/components/ui/icon'
import { ACCEPT, type LampiranProblem, problemSentences, sizeWords } from '@/lib/bukti/rules'
import type { BerkasView } from '@/lib/telaah/berkas'

interface WorkFilesProps {
  aduanId: string
  files: readonly BerkasView[]
  /** Result of the last upload: an error code, or "ok"; null when there was none. */
  uploaded: string | null
  mayAdd: boolean
}

const isProblem = (code: string): code is LampiranProblem => Object.hasOwn(problemSentences, code)

/** Internal working files of staff; the reporter never sees them. */
export function WorkFiles({ aduanId, files, uploaded, mayAdd }: WorkFilesProps) {
  return (
    <div className="space-y-4">
      {files.length === 0 ? <p className="text-muted">Belum ada berkas kerja.</p> : null}
      <ul className="divide-y divide-line">
        {files.map((file) => (
          <li key={file.id} className="py-2">
            <WorkFileLink aduanId={aduanId} file={file} />
            <p className="text-body text-muted">
              {sizeWords(file.length)} · {file.author}, {staffWhen(file.at)}
            </p>
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <form
          method="post"
          encType="multipart/form-data"
          action={`/api/aduan/${aduanId}/berkas-kerja`}
          className="no-print space-y-3 rounded-card border border-dashed border-control p-4"
          aria-label="Unggah berkas kerja"
        >
          <Done>{uploaded === 'ok' && 'Berkas tersimpan terenkripsi.'}</Done>
          {uploaded && uploaded !== 'ok' ? (
            <p role="alert" className="font-semibold text-danger">
              {isProblem(uploaded) ? problemSentences[uploaded] : 'Berkas tidak tersimpan. Coba lagi.'}
            </p>
          ) : null}
          <label htmlFor="berkas-kerja" className="block font-semibold">
            Pilih berkas kerja
          </label>
          <p id="berkas-kerja-petunjuk" className="text-muted">
            Foto kunjungan, pindaian surat, dan sejenisnya. Paling besar 20 MB.
          </p>
          <input
            id="berkas-kerja"
            name="berkas"
            type="file"
            accept={ACCEPT}
            aria-describedby="berkas-kerja-petunjuk"
            className="block w-full max-w-full py-2"
          />
          <button type="submit" className="button button-secondary">
            Unggah berkas kerja
          </button>
        </form>
      ) : null}
    </div>
  )
}

/** Download link of a working file. */
export function WorkFileLink({ aduanId, file }: { aduanId: string; file: Pick<BerkasView, 'id' | 'name'> }) {
  return (
    <a
      href={`/api/aduan/${aduanId}/berkas-kerja/${file.id}`}
      download
      className="inline-flex min-h-9 max-w-full items-center gap-1.5"
    >
      <Icon name="download" className="size-4" />
      <span className="min-w-0 break-words">{file.name}</span>
    </a>
  )
}
