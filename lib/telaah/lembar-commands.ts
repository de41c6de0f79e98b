import { type ActContext, type ActResult, actOnAduan } from '@/lib/aduan/act'
import { newId } from '@/lib/db/id'
import { openLembar, sealLembar } from './lembar'
import { emptyLembar, type LembarBody, lembarChanges } from './lembar-rules'

interface SaveForm {
  aduanId: string
  actionKey: string | undefined
  body: LembarBody
  /** The version that the writer began from; 0 for none. */
  version: number
}

/** `stale`: somebody saved meanwhile; nothing was written, and both texts are to be shown. */
export type SaveLembarResult = ActResult | { kind: 'stale'; version: number }

class Stale extends Error {
  constructor(readonly version: number) {
    super('lembar was saved elsewhere')
  }
}
class Unchanged extends Error {}

/** Saves the lembar telaah as a new version. A save that begins from an older one than the newest overwrites nothing. */
export async function saveLembar(context: ActContext, form: SaveForm): Promise<SaveLembarResult> {
  const { aduanId, actionKey, body } = form
  try {
    return await actOnAduan(
      context,
      { aduanId, actionKey, command: 'saveLembar' },
      async ({ tx, keys, now }) => {
        if (!keys.internal) return undefined
        const newest = await tx.lembarTelaah.findFirst({
          where: { aduanId },
          orderBy: { version: 'desc' },
        })
        const version = newest?.version ?? 0
        if (version !== form.version) throw new Stale(version)
        const before = newest ? await openLembar(keys.internal, newest) : emptyLembar
        if (lembarChanges(before, body).length === 0) throw new Unchanged()
        const id = newId()
        await tx.lembarTelaah.create({
          data: {
            id,
            aduanId,
            version: version + 1,
            authorId: context.viewer.userId,
            at: now,
            sealedBody: await sealLembar(keys.internal, id, body),
          },
        })
        return undefined
      },
    )
  } catch (error) {
    if (error instanceof Stale) return { kind: 'stale', version: error.version }
    if (error instanceof Unchanged)
      return { kind: 'refused', message: 'Tidak ada yang berubah sejak versi terakhir.' }
    throw error
  }
}
