import { type DragEvent, useId, useState } from 'react'
import { limitWords } from '@/lib/bukti/room-rules'
import { ACCEPT } from '@/lib/bukti/rules'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/unggah.json' with { type: 'json' }
import { FilePicker } from './file-picker'

interface DropZoneProps {
  /** Whose limits are said. */
  kind: 'draft' | 'case'
  take: (files: readonly File[]) => void
}

/** Area for choosing or dropping files. */
export function DropZone({ kind, take }: DropZoneProps) {
  const hint = useId()
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition; the buttons inside do the same.
    <div
      className={`space-y-3 rounded-card border border-dashed p-4 ${over ? 'border-brand bg-ok-soft' : 'border-control'}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className="flex flex-wrap gap-3">
        <FilePicker
          label={says.ambilFoto}
          icon="camera"
          className="touch-only"
          accept="image/*"
          camera
          hint={hint}
          take={take}
        />
        <FilePicker label={says.pilihBerkas} icon="file" accept={ACCEPT} hint={hint} take={take} />
      </div>
      <p id={hint} className="text-muted">
        {fill(says.fotoDokumen, { batas: limitWords(kind) })}
      </p>
    </div>
  )
}
