import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCase } from '@/lib/aduan/case'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { VaultError } from '@/lib/vault/errors'
import { sent, withTeam } from './steps'
import { MONDAY, newWorld, type World } from './world'

let world: World
let one: string
let two: string
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  one = await sent(world)
  two = await sent(world)
})

const open = (id: string) => openCase(world.db, world.admin1, id, MONDAY)

describe('somebody who can write the database', () => {
  it.each(['sealed_report', 'sealed_summary'])(
    'cannot swap the %s of two cases unnoticed',
    async (column) => {
      const { db } = world
      await db.$executeRawUnsafe(
        `UPDATE aduan a SET ${column} = b.${column} FROM aduan b WHERE a.id = '${one}'::uuid AND b.id = '${two}'::uuid`,
      )
      await expect(open(one)).rejects.toThrow(VaultError)
      await expect(open(two)).resolves.not.toBeNull()
    },
  )

  it('cannot hand the key of one case to another', async () => {
    const { db, admin1 } = world
    const where = { userId: admin1.userId, compartment: 'content' } as const
    const other = await db.keyWrap.findFirstOrThrow({ where: { ...where, aduanId: two } })
    await db.keyWrap.updateMany({ where: { ...where, aduanId: one }, data: { sealed: other.sealed } })
    await expect(open(one)).rejects.toThrow(VaultError)
  })

  it('is named by the chain when an event was changed, removed or cut off', async () => {
    const { db } = world
    const changed = await withTeam(world)
    expect(await verifyChain(db, changed)).toEqual({ ok: true })
    await db.peristiwa.update({
      where: { aduanId_seq: { aduanId: changed, seq: 2 } },
      data: { kind: 'declined' },
    })
    expect(await verifyChain(db, changed)).toEqual({ ok: false, seq: 2 })

    const removed = await withTeam(world)
    await db.peristiwa.delete({ where: { aduanId_seq: { aduanId: removed, seq: 3 } } })
    expect(await verifyChain(db, removed)).toEqual({ ok: false, seq: 3 })

    const cut = await withTeam(world)
    await db.peristiwa.delete({ where: { aduanId_seq: { aduanId: cut, seq: 4 } } })
    expect(await verifyChain(db, cut)).toEqual({ ok: false, seq: 4 })
  })
})
