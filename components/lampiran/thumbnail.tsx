import { Icon } from '@/components/ui/icon'
import { isViewable, type LampiranView, looksLike } from '@/lib/bukti/views'

/** A file in small: its first page, or a sign for what cannot be seen. Says nothing that the words beside it do not say. */
export function Thumbnail({ aduanId, file }: { aduanId: string; file: LampiranView }) {
  const kind = isViewable(file) ? looksLike(file) : null
  return (
    <span className="thumbnail" aria-hidden="true">
      {kind === 'pages' ? (
        // biome-ignore lint/performance/noImgElement: made for this viewer and never kept; the optimizer is off.
        <img src={`/api/aduan/${aduanId}/lampiran/${file.id}/halaman?lebar=320`} alt="" loading="lazy" />
      ) : (
        <Icon name={kind === null ? 'file' : 'play'} className="size-7" />
      )}
    </span>
  )
}
