import type { FormAction } from '@/components/form/use-form-post'
import { Icon } from '@/components/ui/icon'
import { MAX_FILES_PER_CASE } from '@/lib/bukti/rules'
import type { LampiranView, OpeningView } from '@/lib/bukti/views'
import { FileList } from './file-list'
import type { UnfinishedFile } from './unfinished-files'
import { Upload } from './upload'

interface CaseEvidenceProps {
  aduanId: string
  /** Whose page this is: it decides the words, and where links and forms lead. */
  from: 'pelapor' | 'admin' | 'telaah'
  files: readonly LampiranView[]
  unfinished: readonly UnfinishedFile[]
  uploaded: string | null
  /** Who of staff opened which file; for staff only. */
  openings?: readonly OpeningView[]
  actions: { note: FormAction; cancel: FormAction }
}

const PATHS = { pelapor: '/aduan', admin: '/admin/aduan', telaah: '/telaah/aduan' }

/** The evidence of a sent case, and one more file for it. */
export function CaseEvidence(props: CaseEvidenceProps) {
  const { aduanId, from, files, unfinished, uploaded, openings = [], actions } = props
  return (
    <div className="space-y-5">
      <FileList
        aduanId={aduanId}
        files={files}
        audience={from === 'pelapor' ? 'pelapor' : 'staff'}
        viewPath={`${PATHS[from]}/${aduanId}/bukti`}
        openings={openings}
      />
      {from !== 'pelapor' && files.length > 0 ? (
        // Without "download": where the password is asked for first, that page must open and not be saved as a file.
        <a href={`/api/aduan/${aduanId}/bundel`} className="inline-flex min-h-11 items-center gap-1.5">
          <Icon name="download" />
          <span>Unduh bundel bukti (ZIP)</span>
        </a>
      ) : null}
      <Upload
        aduanId={aduanId}
        from={from}
        uploaded={uploaded}
        unfinished={unfinished}
        examining={files.some((file) => file.status === 'DIPERIKSA')}
        room={MAX_FILES_PER_CASE - files.length - unfinished.length}
        actions={actions}
      />
    </div>
  )
}
