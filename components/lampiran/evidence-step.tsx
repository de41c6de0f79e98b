import type { FormAction } from '@/components/form/use-form-post'
import { Folded } from '@/components/ui/folded'
import { roomOf } from '@/lib/bukti/room-rules'
import type { LampiranView } from '@/lib/bukti/views'
import { words } from '@/lib/words/words'
import { AfterRemoval } from './after-removal'
import { DraftFiles } from './draft-files'
import type { UnfinishedFile } from './unfinished-files'
import { Upload } from './upload'

interface EvidenceStepProps {
  draftId: string
  files: readonly LampiranView[]
  unfinished: readonly UnfinishedFile[]
  actions: { remove: FormAction; note: FormAction; cancel: FormAction }
  uploaded: string | null
}

/** The evidence step of the report form: list of files with findings, upload, removal. */
export function EvidenceStep({ draftId, files, unfinished, actions, uploaded }: EvidenceStepProps) {
  const t = words('lampiran')
  return (
    <section id="bukti" aria-labelledby="bukti-judul" className="mb-8 space-y-5">
      <h2 id="bukti-judul" className="text-title">
        {t('judul')}
      </h2>
      <div className="text-muted">
        <p>{t('bukan')}</p>
        <Folded title={t('selengkapnya')}>
          <p>
            {t('salinan')} {t('nama')}
          </p>
        </Folded>
      </div>
      <AfterRemoval count={files.length} />
      <DraftFiles draftId={draftId} files={files} remove={actions.remove} note={actions.note} />
      <Upload
        aduanId={draftId}
        from="draf"
        uploaded={uploaded}
        unfinished={unfinished}
        examining={files.some((file) => file.status === 'DIPERIKSA')}
        room={roomOf('draft', [...files, ...unfinished])}
        actions={actions}
      />
    </section>
  )
}
