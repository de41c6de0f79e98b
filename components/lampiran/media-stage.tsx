import type { LampiranView } from '@/lib/bukti/views'
import { words } from '@/lib/words/words'

const t = words('lampiran')

interface MediaStageProps {
  address: string
  kind: 'audio' | 'video'
  file: LampiranView
}

/**
 * A recording in the browser's own player. Nothing is requested before somebody plays it, because playing is
 * what the audit records and what costs a weak network.
 */
export function MediaStage({ address, kind, file }: MediaStageProps) {
  const label = `${kind === 'audio' ? t('rekaman') : t('video')} ${file.name}`
  return (
    <div className="space-y-2">
      {kind === 'audio' ? (
        // biome-ignore lint/a11y/useMediaCaption: uploaded evidence; no transcript exists.
        <audio key={file.id} controls preload="none" src={address} aria-label={label} className="w-full" />
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: uploaded evidence; no transcript exists.
        <video
          key={file.id}
          controls
          playsInline
          preload="none"
          src={address}
          aria-label={label}
          className="aspect-video w-full bg-black"
        />
      )}
      <p className="small text-muted">
        {t('bilaTidakDapatDiputar')}
        {file.note ? null : ` ${t('tanpaKeteranganTertulis')}`}
      </p>
    </div>
  )
}
