import { afterAll, beforeAll, expect, it } from 'vitest'
import { addRoot, lacksRoot } from '@/lib/akun/add-root'
import { runRecoveryDrill } from '@/lib/akun/recovery-drill'
import { openCase } from '@/lib/kasus/case'
import { newEscrow } from '@/lib/vault/escrow'
import { certify } from '@/lib/vault/root'
import { sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

it('an installation without ROOT gets it and shares of its ESCROW; staff keep their keys, new keys need a certificate', async () => {
  const { db, admin1, admin2 } = world
  const before = await sent(world)
  await db.institution.update({ where: { id: 1 }, data: { rootPublicKey: null } })
  expect(await lacksRoot(db)).toBe(true)
  await expect(sent(world)).rejects.toThrow('no administrator has certified keys')

  expect(await addRoot(db, (await newEscrow()).secret, MONDAY)).toEqual({ kind: 'other-key' })
  expect(await addRoot(db, 'AAAA-BBBB', MONDAY)).toEqual({ kind: 'mistyped' })
  expect(await lacksRoot(db)).toBe(true)

  const result = await addRoot(db, world.escrowSecret, MONDAY)
  const printed = result.kind === 'added' ? result.printed.map(({ value }) => value) : []
  expect(printed).toHaveLength(5)
  expect(await addRoot(db, world.escrowSecret, MONDAY)).toEqual({ kind: 'has-root' })
  const [one = '', , three = '', secret = ''] = printed
  expect(await runRecoveryDrill(db, [three, one], MONDAY)).toBe('opened')
  expect(printed.slice(0, 4)).not.toContain(world.escrowSecret)

  expect(await openCase(db, admin1, before, MONDAY)).not.toBeNull()
  // The certificates of another ROOT are invalid.
  await expect(sent(world)).rejects.toThrow('no administrator has certified keys')
  const row = await db.user.findUniqueOrThrow({ where: { id: admin2.userId } })
  const days = { from: '2026-01-01', until: '2099-12-31' }
  const certificate = await certify(secret, { ...row, userId: row.id, ...days })
  await db.user.update({ where: { id: row.id }, data: { certificate } })
  const after = await sent(world)
  expect(await openCase(db, admin2, after, MONDAY)).not.toBeNull()
  expect(await openCase(db, admin1, after, MONDAY)).toBeNull()
})
