import type { Tx } from '@/lib/platform/db/client'

const YOUNG_MS = 7 * 24 * 3600 * 1000

const sentences = {
  same: 'Anda sendiri yang memulai ini. Keputusan harus diambil orang lain.',
  line: 'Salah satu dari Anda membuat kode akun yang lain, langsung atau lewat orang lain, sehingga orang ketiga yang harus memutuskan.',
  young:
    'Salah satu akun ini baru dibuat atau baru mendapat kunci baru, sehingga orang ketiga yang harus memutuskan. Sesudah tujuh hari akun itu dapat ikut.',
} as const

/**
 * The one rule of every four-eyes act (docs/design/hardening.md, rule 16): null if `decider` may decide what
 * `asker` began, otherwise why not, as a sentence. Refused are the same person; two people of one line of
 * activation codes, since the maker of a code could have used it (invitations and resets, over any number of
 * accounts); and accounts whose keys are younger than seven days.
 */
export async function whyNotSecond(
  tx: Tx,
  { decider, asker, now }: { decider: string; asker: string; now: Date },
): Promise<string | null> {
  if (decider === asker) return sentences.same
  const acts = await tx.jejakAdmin.findMany({
    where: { act: { in: ['invite', 'reset', 'activate', 'reset-done'] } },
    select: { actorId: true, subject: true, act: true, at: true },
  })
  const people = await tx.user.findMany({
    where: { role: { not: 'PELAPOR' } },
    select: { id: true, username: true },
  })
  const nameOf = new Map(people.map(({ id, username }) => [id, username]))
  const makersOf = new Map<string, Set<string>>()
  for (const { actorId, subject, act } of acts) {
    const maker = nameOf.get(actorId ?? '')
    if (maker === undefined || (act !== 'invite' && act !== 'reset')) continue
    makersOf.set(subject, (makersOf.get(subject) ?? new Set()).add(maker))
  }
  const [one, other] = [nameOf.get(decider) ?? '', nameOf.get(asker) ?? '']
  if (lineAbove(makersOf, one).has(other) || lineAbove(makersOf, other).has(one)) return sentences.line
  const since = now.getTime() - YOUNG_MS
  const young = acts.some(
    ({ subject, act, at }) =>
      (subject === one || subject === other) &&
      (act === 'activate' || act === 'reset-done') &&
      at.getTime() > since,
  )
  return young ? sentences.young : null
}

/** Everybody who made a code for this account, or for one of its makers. */
function lineAbove(makersOf: ReadonlyMap<string, ReadonlySet<string>>, username: string): Set<string> {
  const found = new Set<string>()
  const open = [username]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const maker of makersOf.get(name) ?? []) {
      if (found.has(maker)) continue
      found.add(maker)
      open.push(maker)
    }
  }
  return found
}
