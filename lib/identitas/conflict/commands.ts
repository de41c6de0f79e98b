import { type ActContext, type ActResult, actAsStaff, type Scene } from '@/lib/aduan/act'
import { references } from '@/lib/lembaga/queries'
import { type Exclusion, isExcluded, openExclusions, sealExclusions } from './exclusions'
import { giveBack } from './give-back'
import { isRestricted, markRestricted } from './later-words'
import { namedInCase } from './named'
import type { MatchCause } from './rules'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

const NOT_LISTED = 'Petugas ini tidak lagi tercatat punya benturan kepentingan. Muat ulang halaman.'

/**
 * A second officer, who holds the case, finds that a match was false: the person it was about gets the keys that are theirs
 * by duty, and a case that was restricted for no other reason goes back to the common queue. It holds for the marks that are
 * known now; who is recognised by another one later is out again. Who left by themselves is not let back by this.
 */
export async function releaseConflict(
  context: ActContext,
  { userId, reason, ...form }: Form & { userId: string; reason: string },
): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'releaseConflict' }, async (scene) => {
    const { tx, aduan, keys } = scene
    const exclusions = await openExclusions(keys.content, aduan)
    const one = exclusions.people.find((person) => person.userId === userId)
    if (!one || !isExcluded(one) || userId === context.viewer.userId) {
      return scene.refuse(NOT_LISTED)
    }
    const people = exclusions.people.map((person) => (person === one ? release(person) : person))
    await tx.aduan.update({
      where: { id: aduan.id },
      data: { sealedExclusions: await sealExclusions(keys.content, aduan.id, { people }) },
    })
    const restricted = await setWay(scene, people)
    // Of a case that is common again every administrator gets the keys, too.
    await giveBack(scene, restricted, (one) => one.role === 'ADMIN' || one.id === userId)
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { staffName: true, username: true },
    })
    return { internal: { text: `${user?.staffName ?? user?.username ?? ''}: ${reason}` } }
  })
}

/** Who is the same person by name is so in the report and in its story. */
const BY_NAME: readonly MatchCause[] = ['nama', 'disebut']

function release(one: Exclusion): Exclusion {
  const byName = one.causes.some((cause) => BY_NAME.includes(cause))
  return { ...one, released: [...new Set([...one.causes, ...(byName ? BY_NAME : [])])] }
}

/** Writes the way that the case goes now, and says which. */
async function setWay({ tx, aduan, keys }: Scene, people: Exclusion[]): Promise<boolean> {
  const read = await namedInCase(tx, keys.content, aduan)
  if (!read) return true
  const refs = await references(tx)
  const offices = new Set(refs.instansi.filter((one) => one.restricted).map((one) => one.name))
  const restricted = isRestricted(read.stored, { people }, offices)
  await markRestricted(tx, keys, aduan, read.stored, restricted)
  return restricted
}
