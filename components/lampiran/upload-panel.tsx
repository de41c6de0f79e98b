'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { FormAction } from '@/components/form/use-form-post'
import type { Room } from '@/lib/bukti/room-rules'
import says from '@/lib/words/id/unggah.json' with { type: 'json' }
import { DropZone } from './drop-zone'
import { type UnfinishedFile, UnfinishedFiles } from './unfinished-files'
import { UploadProgress } from './upload-rows'
import { useUploads } from './use-uploads'

interface UploadPanelProps {
  aduanId: string
  unfinished: readonly UnfinishedFile[]
  kind: 'draft' | 'case'
  room: Room
  note: FormAction
  cancel: FormAction
  /** The plain form, shown until hydration. */
  children: ReactNode
}

/**
 * Resumable uploads for bad networks: in pieces, two files at a time. The browser stores nothing about a
 * file; the server lists what is unfinished.
 */
export function UploadPanel({ aduanId, unfinished, kind, room, note, cancel, children }: UploadPanelProps) {
  const [ready, setReady] = useState(false)
  const uploads = useUploads({ aduanId, unfinished, room, note })
  useEffect(() => setReady(true), [])
  const under = new Set(uploads.items.map((item) => item.id))
  const stopped = unfinished.filter((file) => !under.has(file.id))
  const open = room.files > 0 || unfinished.length > 0
  const take = (files: readonly File[]) => void uploads.take(files)
  return (
    <div className="space-y-5">
      <UnfinishedFiles aduanId={aduanId} files={stopped} cancel={cancel} />
      {open ? null : <p>{says.batasJumlah}</p>}
      {open && !ready ? children : null}
      {ready ? (
        <section aria-label={says.unggahBerkas} className="space-y-4">
          {open ? <DropZone kind={kind} take={take} /> : null}
          <UploadProgress uploads={uploads} />
        </section>
      ) : null}
    </div>
  )
}
