import { type ActContext, type ActResult, actAsStaff } from '@/lib/aduan/act'
import { newId } from '@/lib/platform/db/id'
import { openLembar, sealLembar } from './lembar'
import { emptyLembar, type LembarBody, lembarChanges } from './lembar-rules'

interface SaveForm {
  aduanId: string
  actionKey: string | undefined
  body: LembarBody
  /** The version that the writer began from; 0 for none. */
  version: number
}

/** Somebody saved meanwhile; nothing was written, and both texts are to be shown. */
type Stale = { kind: 'stale'; version: number }
export type SaveLembarResult = ActResult | Stale

/**
 * Saves the lembar telaah as a new version. A save that begins from an older one than the newest overwrites
 * nothing.
 */
export async function saveLembar(context: ActContext, form: SaveForm): Promise<SaveLembarResult> {
  const { aduanId, actionKey, body } = form
  return actAsStaff<Stale>(
    context,
    { aduanId, actionKey, command: 'saveLembar' },
    async ({ tx, internal, now, leave, refuse }) => {
      const newest = await tx.lembarTelaah.findFirst({
        where: { aduanId },
        orderBy: { version: 'desc' },
      })
      const version = newest?.version ?? 0
      if (version !== form.version) return leave({ kind: 'stale', version })
      const before = newest ? await openLembar(internal, newest) : emptyLembar
      if (lembarChanges(before, body).length === 0)
        return refuse('Tidak ada yang berubah sejak versi terakhir.')
      const id = newId()
      await tx.lembarTelaah.create({
        data: {
          id,
          aduanId,
          version: version + 1,
          authorId: context.viewer.userId,
          at: now,
          sealedBody: await sealLembar(internal, id, body),
        },
      })
      return {}
    },
  )
}
