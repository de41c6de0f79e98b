import { Icon } from '@/components/ui/icon'
import { isViewable, type LampiranView, looksLike } from '@/lib/bukti/views'

/** The first page of a file in small, or an icon if there is no image. Decorative. */
export function Thumbnail({ aduanId, file }: { aduanId: string; file: LampiranView }) {
  const kind = isViewable(file) ? looksLike(file) : null
  return (
    <span className="thumbnail" aria-hidden="true">
      {kind === 'pages' ? (
        // biome-ignore lint/performance/noImgElement: rendered for this viewer and never cached; the optimizer is off.
        <img src={`/api/aduan/${aduanId}/lampiran/${file.id}/halaman?lebar=320`} alt="" loading="lazy" />
      ) : (
        <Icon name={kind === null ? 'file' : 'play'} className="size-7" />
      )}
    </span>
  )
}
