import type { FormAction } from '@/components/form/use-form-post'
import { RefreshSoon } from './refresh-soon'
import type { UnfinishedFile } from './unfinished-files'
import { UploadForm } from './upload-form'
import { UploadPanel } from './upload-panel'

interface UploadProps {
  aduanId: string
  /** Which page a plain upload leads back to. */
  from: 'draf' | 'pelapor' | 'admin' | 'telaah'
  /** How the last plain upload went: codes, or "ok". */
  uploaded: string | null
  unfinished: readonly UnfinishedFile[]
  /** A file is being examined: the page looks again by itself. */
  examining: boolean
  /** How many more files are taken. */
  room: number
  actions: { note: FormAction; cancel: FormAction }
}

/** Everything that brings files in: what is unfinished, the resumable upload, and the plain form where there is no JavaScript. */
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
