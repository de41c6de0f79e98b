import { type ActContext, type ActResult, actAsReporter } from '@/lib/aduan/act'
import { forgetCode, type Holder, heldCode, holdCode } from '@/lib/akun/held-codes'
import { isId } from '@/lib/platform/db/id'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'
import { asPrinted } from '@/lib/vault/readable-code'
import { newSecretCode, seedOfCode } from '@/lib/vault/secret-code'
import { rebind } from './adopt'

type Context = ActContext & { viewer: PelaporViewer; holder: Holder }

/** The guard of this move says it first. */
const NO_CODE = 'Kode rahasianya belum dibuat.'

/** What the session keeps the new code by, until it was typed back. */
const about = (aduanId: string) => `ke-kode:${aduanId}`

/**
 * A kode rahasia for a case of this account, to be written down; the case is not touched yet. The same one again while the
 * session lives. Null for a case that is not theirs, and for who has no account.
 */
export async function offerCode({ db, viewer, holder }: Context, aduanId: string): Promise<string | null> {
  if (!viewer.account || !isId(aduanId)) return null
  const own = await db.aduan.findFirst({
    where: { id: aduanId, status: { not: 'DRAF' }, ownerTag: await ownerTag(viewer.seed) },
    select: { id: true },
  })
  if (!own) return null
  const held = await heldCode(db, holder, about(aduanId))
  if (held?.code) return held.code
  const { code } = await newSecretCode()
  await holdCode(db, holder, about(aduanId), { code })
  return code
}

/** The code that was offered and not typed back yet. */
export async function offeredCode({ db, holder }: Context, aduanId: string): Promise<string | null> {
  return (await heldCode(db, holder, about(aduanId)))?.code ?? null
}

/**
 * Moves a case from this account to the code that was offered, once it was typed back as a whole: from then on the account
 * finds it no more, and nothing ties the two. `wrong`: what was typed is not what was shown.
 */
export async function moveToCode(
  context: Context,
  { aduanId, typed }: { aduanId: string; typed: string },
): Promise<ActResult | { kind: 'wrong' }> {
  const { db, viewer, now, holder } = context
  const code = await offeredCode(context, aduanId)
  if (code !== null && asPrinted(typed) !== code.replaceAll('-', '')) return { kind: 'wrong' }
  const request = {
    aduanId,
    command: 'moveToCode',
    facts: async () => ({ codeTyped: code !== null }),
  } as const
  const result = await actAsReporter({ db, viewer, now }, request, async (scene) => {
    if (code === null) return scene.refuse(NO_CODE)
    return rebind(
      scene,
      viewer,
      { seed: await seedOfCode(code) },
      'Sekarang aduan ini dibuka dengan kode rahasia. Akun yang lama tidak lagi membukanya.',
    )
  })
  if (result.kind === 'done') await forgetCode(db, holder, about(aduanId))
  return result
}
