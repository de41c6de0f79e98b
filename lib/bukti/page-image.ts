import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'
import { inSandbox } from './cleaning/sandbox'
import type { OpenedCopy } from './queries'

export const THUMBNAIL = 320
/** Widths in pixels that pages ask for: small in a list, page, page enlarged. */
const WIDTHS = [THUMBNAIL, 1200, 2400]

/** Whether a page may be asked for in this width: a few sizes, not any. */
export function isWidth(width: number): boolean {
  return WIDTHS.includes(width)
}

/** A page of an opened copy as WebP, drawn in the sandbox. Staff's name and the time stand across it; a reporter sees the own file bare. */
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
