import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'
import { inSandbox } from './cleaning/sandbox'
import type { OpenedCopy } from './queries'

export const THUMBNAIL = 320
/** Widths in pixels: thumbnail, page, enlarged page. */
const WIDTHS = [THUMBNAIL, 1200, 2400]

/** Whether a page may be requested in this width: only a few sizes are allowed. */
export function isWidth(width: number): boolean {
  return WIDTHS.includes(width)
}

/**
 * A page of an opened copy as WebP, rendered in the sandbox. For staff with their name and the time as a
 * watermark; a reporter sees their own file without one.
 */
export async function pageImage(
  file: OpenedCopy,
  viewer: Viewer,
  { page, width }: { page: number; width: number },
  now: Date,
): Promise<Bytes> {
  const watermark =
    viewer.role === 'PELAPOR' ? null : `${viewer.name} · ${tanggalPendek(toWitaDate(now))} ${pukul(now)}`
  return inSandbox(
    { kind: 'page', type: file.copy.type, page, width, watermark },
    file.bytes(),
    async (_answer, part) => {
      const chunks: Bytes[] = []
      for await (const chunk of part) chunks.push(chunk)
      return new Uint8Array(Buffer.concat(chunks))
    },
  )
}
