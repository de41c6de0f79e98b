import { type ActContext, type ActResult, actAsReporter } from '@/lib/aduan/act'
import { forgetCode, type Holder, heldCode, holdCode } from '@/lib/akun/held-codes'
import { isId } from '@/lib/platform/db/id'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'
import { asPrinted } from '@/lib/vault/readable-code'
import { newSecretCode, seedOfCode } from '@/lib/vault/secret-code'
import { rebind } from './adopt'

type Context = ActContext & { viewer: PelaporViewer; holder: Holder }

/** Normally the guard of this move refuses first. */
const NO_CODE = 'Kode rahasianya belum dibuat.'

/** Name under which the session holds the new code until it is typed back. */
const about = (aduanId: string) => `ke-kode:${aduanId}`

/**
 * Generates a kode rahasia for a case of this account, to be written down; the case does not change yet.
 * Returns the same code again while the session lives. Null for another person's case and without an account.
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

/** The offered code that was not typed back yet. */
export async function offeredCode({ db, holder }: Context, aduanId: string): Promise<string | null> {
  return (await heldCode(db, holder, about(aduanId)))?.code ?? null
}

/**
 * Moves a case from this account to the offered code after it was typed back completely: from then on the
 * account no longer finds it, and nothing links the two. `wrong`: the typed code is not the shown one.
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
