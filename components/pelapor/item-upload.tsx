'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import type { FormAction } from '@/components/form/use-form-post'
import { DropZone } from '@/components/lampiran/drop-zone'
import type { UnfinishedFile } from '@/components/lampiran/unfinished-files'
import { UploadProgress } from '@/components/lampiran/upload-rows'
import { useUploads } from '@/components/lampiran/use-uploads'
import type { Room } from '@/lib/bukti/room-rules'

interface ItemUploadProps {
  aduanId: string
  unfinished: readonly UnfinishedFile[]
  room: Room
  note: FormAction
  /** Key of the question that the files answer. */
  item: string
  label: string
  /** The plain field, shown until hydration. */
  children: ReactNode
}

/** Files for one question inside the answer form: it has no form of its own, and Enter submits nothing. */
export function ItemUpload({ aduanId, unfinished, room, note, item, label, children }: ItemUploadProps) {
  const [ready, setReady] = useState(false)
  const uploads = useUploads({ aduanId, unfinished, room, note, item })
  useEffect(() => setReady(true), [])
  if (!ready) return children
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
  }
  return (
    <section aria-label={label} className="space-y-4" onKeyDown={onKeyDown}>
      <DropZone kind="case" take={(files) => void uploads.take(files)} />
      <UploadProgress uploads={uploads} />
    </section>
  )
}
