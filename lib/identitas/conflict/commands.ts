import { type ActContext, type ActResult, actAsStaff, type Scene } from '@/lib/aduan/act'
import { whyNotSecond } from '@/lib/jejak/second-person'
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
 * A second officer, who holds the case, declares a match false: the matched person gets the keys of their
 * duty, and a case that was restricted for no other reason returns to the common queue. Covers only the
 * causes known now; a later match by another cause excludes the person again. Does not readmit somebody who
 * recused themselves.
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
    const { userId: decider } = context.viewer
    const why = await whyNotSecond(tx, { decider, asker: userId, now: scene.now })
    if (why) return scene.refuse(why)
    const people = exclusions.people.map((person) => (person === one ? release(person) : person))
    await tx.aduan.update({
      where: { id: aduan.id },
      data: { sealedExclusions: await sealExclusions(keys.content, aduan.id, { people }) },
    })
    const restricted = await setWay(scene, people)
    // If the case is no longer restricted, every administrator gets the keys.
    await giveBack(scene, restricted, (one) => one.role === 'ADMIN' || one.id === userId)
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { staffName: true, username: true },
    })
    return { internal: { text: `${user?.staffName ?? user?.username ?? ''}: ${reason}` } }
  })
}

/** A match by name has the same cause in the list of terlapor and in the story. */
const BY_NAME: readonly MatchCause[] = ['nama', 'disebut']

function release(one: Exclusion): Exclusion {
  const byName = one.causes.some((cause) => BY_NAME.includes(cause))
  return { ...one, released: [...new Set([...one.causes, ...(byName ? BY_NAME : [])])] }
}

/** Writes whether the case is restricted, and returns it. */
async function setWay({ tx, aduan, keys }: Scene, people: Exclusion[]): Promise<boolean> {
  const read = await namedInCase(tx, keys.content, aduan)
  if (!read) return true
  const refs = await references(tx)
  const offices = new Set(refs.instansi.filter((one) => one.restricted).map((one) => one.name))
  const restricted = isRestricted(read.stored, { people }, offices)
  await markRestricted(tx, keys, aduan, read.stored, restricted)
  return restricted
}
