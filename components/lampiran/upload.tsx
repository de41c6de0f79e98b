import type { FormAction } from '@/components/form/use-form-post'
import { RefreshSoon } from './refresh-soon'
import type { UnfinishedFile } from './unfinished-files'
import { UploadForm } from './upload-form'
import { UploadPanel } from './upload-panel'

interface UploadProps {
  aduanId: string
  /** The page to return to after a plain upload. */
  from: 'draf' | 'pelapor' | 'admin' | 'telaah'
  /** Result of the last plain upload: error codes, or "ok". */
  uploaded: string | null
  unfinished: readonly UnfinishedFile[]
  /** A file is being examined, so the page polls. */
  examining: boolean
  /** Number of further files that the case accepts. */
  room: number
  actions: { note: FormAction; cancel: FormAction }
}

/** All ways to upload: unfinished files, the resumable upload, and the plain form without JavaScript. */
export function Upload({ aduanId, from, uploaded, unfinished, examining, room, actions }: UploadProps) {
  return (
    <div className="space-y-5">
      <RefreshSoon active={examining} />
      <UploadPanel aduanId={aduanId} unfinished={unfinished} room={room} {...actions}>
        <UploadForm aduanId={aduanId} from={from} uploaded={uploaded} />
      </UploadPanel>
    </div>
  )
}
