import type { FormAction } from '@/components/form/use-form-post'
import { Icon } from '@/components/ui/icon'
import { roomOf } from '@/lib/bukti/room-rules'
import type { LampiranView, OpeningView } from '@/lib/bukti/views'
import { words } from '@/lib/words/words'
import { FileList } from './file-list'
import type { UnfinishedFile } from './unfinished-files'
import { Upload } from './upload'

const t = words('lampiran')

interface CaseEvidenceProps {
  aduanId: string
  /** The page's audience: decides wording, links and form targets. */
  from: 'pelapor' | 'admin' | 'telaah'
  files: readonly LampiranView[]
  unfinished: readonly UnfinishedFile[]
  uploaded: string | null
  /** Openings of files by staff; for staff only. */
  openings?: readonly OpeningView[]
  actions: { note: FormAction; cancel: FormAction }
}

const PATHS = { pelapor: '/aduan', admin: '/admin/aduan', telaah: '/telaah/aduan' }

/** The evidence of a submitted case, and the upload of one more file. */
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
        // No "download" attribute: a password page must open, and must not be saved as a file.
        <a href={`/api/aduan/${aduanId}/bundel`} className="inline-flex min-h-11 items-center gap-1.5">
          <Icon name="download" />
          <span>{t('unduhBundelBuktiZip')}</span>
        </a>
      ) : null}
      <Upload
        aduanId={aduanId}
        from={from}
        uploaded={uploaded}
        unfinished={unfinished}
        examining={files.some((file) => file.status === 'DIPERIKSA')}
        room={roomOf('case', [...files, ...unfinished])}
        actions={actions}
      />
    </div>
  )
}
