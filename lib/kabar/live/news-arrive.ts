import { newId } from '@/lib/platform/db/id'
import { listen } from '@/lib/platform/db/listen'

/**
 * Whether a signal that `tell` sends through the database arrives within `ms`: a connection pool between the
 * two may lose them in silence.
 */
export async function newsArrive(
  url: string,
  tell: (channel: string) => Promise<unknown>,
  ms = 5000,
): Promise<boolean> {
  const channel = `wbs_coba_${newId()}`
  let line: ReturnType<typeof listen> | undefined
  const arrived = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), ms).unref()
    line = listen({
      url,
      channel,
      onMessage: () => resolve(true),
      onReady: () => void tell(channel).catch(() => resolve(false)),
    })
  })
  const result = await arrived
  await line?.stop()
  return result
}
