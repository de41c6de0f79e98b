import type { FormAction } from '@/components/form/use-form-post'
import type { Room } from '@/lib/bukti/room-rules'
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
  /** What the draft or case still accepts. */
  room: Room
  actions: { note: FormAction; cancel: FormAction }
}

/** All ways to upload: unfinished files, the resumable upload, and the plain form without JavaScript. */
export function Upload({ aduanId, from, uploaded, unfinished, examining, room, actions }: UploadProps) {
  return (
    <div className="space-y-5">
      <RefreshSoon active={examining} />
      <UploadPanel aduanId={aduanId} unfinished={unfinished} kind={kindOf(from)} room={room} {...actions}>
        <UploadForm aduanId={aduanId} from={from} uploaded={uploaded} kind={kindOf(from)} />
      </UploadPanel>
    </div>
  )
}

function kindOf(from: UploadProps['from']): 'draft' | 'case' {
  return from === 'draf' ? 'draft' : 'case'
}
