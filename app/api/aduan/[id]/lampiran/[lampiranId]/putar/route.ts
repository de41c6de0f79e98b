import { recordOpening } from '@/lib/bukti/openings'
import { openLampiran } from '@/lib/bukti/queries'
import { rangeOf, slice } from '@/lib/bukti/ranges'
import { toStream } from '@/lib/bukti/to-stream'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { store } from '@/lib/platform/storage/store'
import { forViewer, held, notFound, SANDBOX } from '../handing-out'

/** Streams audio and video by range requests: clean copies only, and no other type is served inline. */
export const GET = forViewer<{ id: string; lampiranId: string }>(
  async (viewer, { id, lampiranId }, request) => {
    const file = await openLampiran(db(), store(), viewer, { aduanId: id, lampiranId }, ['BERSIH'])
    if (file.kind === 'held') return held(file.status)
    if (file.kind === 'not-found' || !/^(audio|video)\//.test(file.copy.type)) return notFound()
    const { type, length } = file.copy
    const range = rangeOf(request.headers.get('range'), length)
    const headers = { ...SANDBOX, 'content-type': type, 'accept-ranges': 'bytes' }
    if (range === 'outside')
      return new Response(null, {
        status: 416,
        headers: { ...headers, 'content-range': `bytes */${length}` },
      })
    await recordOpening(db(), viewer, lampiranId, 'PUTAR', clockNow())
    if (!range)
      return new Response(toStream(file.bytes()), {
        headers: { ...headers, 'content-length': String(length) },
      })
    return new Response(toStream(slice(file.bytes(), range)), {
      status: 206,
      headers: {
        ...headers,
        'content-length': String(range.to - range.from + 1),
        'content-range': `bytes ${range.from}-${range.to}/${length}`,
      },
    })
  },
)
