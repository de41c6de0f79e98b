'use server'

import { adminTabPath, tabPath } from '@/lib/aduan/tab-rules'
import { noteLampiran } from '@/lib/bukti/commands'
import { cancelUpload } from '@/lib/bukti/uploads'
import { clockNow } from '@/lib/clock'
import { EVIDENCE_STEP, stepPath } from '@/lib/lapor/form/steps'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { store } from '@/lib/platform/storage/store'

/** "Hapus unggahan": cancels an unfinished upload, on every page with uploads. */
export const cancelUploadAction = viewerAction(
  'cancel-upload',
  ['PELAPOR', 'ADMIN', 'TELAAH'],
  async ({ viewer, form }) => {
    const id = textOf(form, 'aduan')
    const context = { db: db(), store: store(), viewer, now: clockNow() }
    const result = await cancelUpload(context, id, textOf(form, 'unggahan'))
    if (result.kind === 'not-found') return { kind: 'not-found' }
    if (viewer.role === 'ADMIN') return { kind: 'redirect', to: adminTabPath(id, 'bukti') }
    if (viewer.role === 'TELAAH') return { kind: 'redirect', to: tabPath(id, 'bukti') }
    return { kind: 'redirect', to: `${result.draft ? stepPath(id, EVIDENCE_STEP) : `/aduan/${id}`}#bukti` }
  },
)

/** "Simpan keterangan": the sender's note on a file, also on one just uploaded. */
export const noteLampiranAction = viewerAction(
  'note-lampiran',
  ['PELAPOR', 'ADMIN', 'TELAAH'],
  async ({ viewer, form, now }) => {
    const context = { db: db(), store: store(), viewer, now }
    const note = textOf(form, 'keterangan')
    const saved = await noteLampiran(context, textOf(form, 'aduan'), textOf(form, 'lampiran'), note)
    return saved === 'saved' ? { kind: 'done' } : { kind: 'not-found' }
  },
)
