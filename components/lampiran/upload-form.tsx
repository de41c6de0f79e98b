import { Done } from '@/components/ui/done'
import { limitWords } from '@/lib/bukti/room-rules'
import { ACCEPT, type LampiranProblem, problemSentences } from '@/lib/bukti/rules'
import { words } from '@/lib/words/words'

const t = words('lampiran')

interface UploadFormProps {
  aduanId: string
  /** The page to return to after the upload. */
  from: 'draf' | 'pelapor' | 'admin' | 'telaah'
  /** Result of the last upload: error codes, or "ok". */
  uploaded: string | null
  kind: 'draft' | 'case'
}

const isProblem = (code: string): code is LampiranProblem => Object.hasOwn(problemSentences, code)

/** A plain form that streams one file, for browsers without JavaScript. */
export function UploadForm({ aduanId, from, uploaded, kind }: UploadFormProps) {
  const problems = (uploaded ?? '').split('.').filter(isProblem)
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/api/aduan/${aduanId}/lampiran?dari=${from}`}
      className="space-y-3 rounded-card border border-dashed border-control p-4"
      aria-label={t('unggahBerkas')}
    >
      <Done>{uploaded === 'ok' && t('berkasTersimpanTerenkripsi')}</Done>
      {problems.map((problem) => (
        <p key={problem} role="alert" className="font-semibold text-danger">
          {problemSentences[problem]}
        </p>
      ))}
      <label htmlFor="berkas" className="block font-semibold">
        {t('pilihBerkas')}
      </label>
      <p id="berkas-petunjuk" className="text-muted">
        {t('pdfJpgPngWebp', { batas: limitWords(kind) })}
      </p>
      <input
        id="berkas"
        name="berkas"
        type="file"
        accept={ACCEPT}
        aria-describedby="berkas-petunjuk"
        className="block w-full max-w-full py-2"
      />
      <button type="submit" className="button button-secondary">
        {t('unggah')}
      </button>
    </form>
  )
}
