import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sealAccountsOnce } from '@/lib/akun/account-seals'
import { logIn } from '@/lib/akun/commands/log-in'
import { disableStaff } from '@/lib/akun/commands/manage-staff'
import { setStaffDetails } from '@/lib/akun/commands/staff-details'
import { setKetua } from '@/lib/akun/teams/commands'
import { sealTotp } from '@/lib/akun/totp'
import { verifyActs } from '@/lib/jejak/verify-acts'
import { conditionOf } from '@/lib/jobs/condition'
import { verifyAccounts } from '@/lib/platform/session/account-seal'
import { openSession, startSession } from '@/lib/platform/session/sessions'
import { changeUser } from '../world/cast'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

// Rule 17. Somebody who can write to the database changes an account, and comes in with it.

let world: World
beforeAll(async () => {
  world = await newWorld()
  const { db, telaah1, telaah2 } = world
  await changeUser(db, telaah2.userId, { sealedTotp: await sealTotp(telaah2.userId, 'JBSWY3DPEHPK3PXP') })
  await changeUser(db, telaah1.userId, { demo: false })
})
afterAll(() => world.end())

const sql = (text: string) => world.db.$executeRawUnsafe(text)

/** Name, whose account, and what the attacker writes; `$` is the account's id. */
const ATTACKS: [string, 'telaah1' | 'telaah2' | 'telaah3' | 'pelapor1' | 'admin1', string][] = [
  ['a reviewer becomes an administrator', 'telaah1', `UPDATE app_user SET role = 'ADMIN' WHERE id = $`],
  ['a reporter becomes an administrator', 'pelapor1', `UPDATE app_user SET role = 'ADMIN' WHERE id = $`],
  [
    'an administrator is named for restricted cases',
    'admin1',
    'UPDATE app_user SET handles_restricted = true WHERE id = $',
  ],
  [
    'an administrator is named as approver',
    'admin1',
    'UPDATE app_user SET approves_identity = true WHERE id = $',
  ],
  ['a member becomes ketua', 'telaah1', 'UPDATE anggota_tim SET ketua = true WHERE user_id = $'],
  [
    'a member joins another team',
    'telaah3',
    `INSERT INTO anggota_tim (tim_id, user_id) SELECT id, $ FROM tim WHERE name = 'Tim A'`,
  ],
  ['the second step is removed', 'telaah2', 'UPDATE app_user SET sealed_totp = NULL WHERE id = $'],
  [
    'the second step is another person’s',
    'telaah1',
    `UPDATE app_user SET sealed_totp = (SELECT sealed_totp FROM app_user WHERE username = 'telaah2') WHERE id = $`,
  ],
  [
    'a passkey is added',
    'telaah2',
    `INSERT INTO passkey (id, user_id, public_key, counter, sealed_name, created_on) VALUES ('saya', $, '\\x00', 0, '\\x00', now())`,
  ],
  ['an account needs no second step', 'telaah1', 'UPDATE app_user SET demo = true WHERE id = $'],
  [
    'the keys are swapped',
    'telaah1',
    `UPDATE app_user SET public_key = decode(repeat('aa', 32), 'hex'), sign_public_key = decode(repeat('bb', 32), 'hex') WHERE id = $`,
  ],
  ['the login name is swapped', 'telaah1', `UPDATE app_user SET username = 'telaah1.lama' WHERE id = $`],
  ['an address logs in', 'telaah1', `UPDATE app_user SET email_tag = '\\xaa' WHERE id = $`],
  [
    'the name that the conflict guard knows changes',
    'telaah1',
    `UPDATE app_user SET staff_name = 'Orang lain' WHERE id = $`,
  ],
  [
    'the marks that the conflict guard knows are emptied',
    'telaah3',
    'UPDATE app_user SET sealed_staff = NULL WHERE id = $',
  ],
  ['the seal is deleted', 'telaah1', 'UPDATE app_user SET seal = NULL WHERE id = $'],
  [
    'the seal is another person’s',
    'telaah1',
    `UPDATE app_user SET seal = (SELECT seal FROM app_user WHERE username = 'admin1') WHERE id = $`,
  ],
]

const troubles = async () =>
  conditionOf({ db: world.db, store: world.store, now: MONDAY }).then((all) =>
    all.includes('account-changed'),
  )

describe('an account that somebody else wrote', () => {
  let before: Record<string, unknown[]>
  beforeEach(async () => {
    const rows = async (table: string) =>
      (await world.db.$queryRawUnsafe<{ row: unknown }[]>(`SELECT to_jsonb(t) AS row FROM ${table} t`)).map(
        ({ row }) => row,
      )
    before = {
      app_user: await rows('app_user'),
      anggota_tim: await rows('anggota_tim'),
      passkey: await rows('passkey'),
    }
  })
  /** Puts the rows back. */
  async function undo(): Promise<void> {
    await sql('DELETE FROM passkey; ')
    await sql('DELETE FROM anggota_tim')
    for (const [table, rows] of Object.entries(before)) {
      for (const row of rows) {
        const text = JSON.stringify(row)
        if (table === 'app_user') {
          await world.db.$executeRaw`
            UPDATE app_user a SET username = r.username, email_tag = r.email_tag, role = r.role, staff_name = r.staff_name,
                   sealed_staff = r.sealed_staff, handles_restricted = r.handles_restricted,
                   approves_identity = r.approves_identity, disabled = r.disabled, demo = r.demo, public_key = r.public_key,
                   sign_public_key = r.sign_public_key, sealed_totp = r.sealed_totp, seal = r.seal
              FROM jsonb_populate_record(NULL::app_user, ${text}::jsonb) r WHERE a.id = r.id`
        } else {
          await world.db.$executeRawUnsafe(
            `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
            text,
          )
        }
      }
    }
  }

  it.each(ATTACKS)('is refused and named: %s', async (_, who, attack) => {
    const { db } = world
    const person = world[who]
    if (who === 'telaah3') {
      const details = { nip: '', position: 'Auditor', unit: '', headsUnit: false }
      await setStaffDetails(db, world.admin1, person.userId, details, MONDAY)
      before.app_user = (
        await db.$queryRaw<{ row: unknown }[]>`SELECT to_jsonb(t) AS row FROM app_user t`
      ).map(({ row }) => row)
    }
    expect((await verifyAccounts(db)).broken).toEqual([])
    const secrets = await startSession(db, person.userId, person.seed, MONDAY)
    expect(await openSession(db, secrets, MONDAY)).not.toBeNull()
    await sql(attack.replace('$', `'${person.userId}'`))

    expect(await openSession(db, secrets, MONDAY)).toBeNull()
    const { username } = await db.user.findUniqueOrThrow({ where: { id: person.userId } })
    expect(await logIn(db, { identifier: username, password: PASSWORD }, MONDAY)).toMatchObject({
      ok: false,
      reason: 'changed',
    })
    expect((await verifyAccounts(db)).broken.map(({ id }) => id)).toEqual([person.userId])
    expect(await troubles()).toBe(true)

    // What the server writes later does not repair it.
    await changeUser(db, person.userId, { shortcutsOff: true })
    expect((await verifyAccounts(db)).broken.map(({ id }) => id)).toEqual([person.userId])
    await undo()
    expect((await verifyAccounts(db)).broken).toEqual([])
  })

  it('gets no seal by a restart', async () => {
    const { db } = world
    await sealAccountsOnce(db, MONDAY)
    await sql('UPDATE app_user SET seal = NULL')
    await sealAccountsOnce(db, MONDAY)
    expect((await verifyAccounts(db)).broken).toHaveLength(await db.user.count())
    // Nor by deleting the record of the first time, which breaks the chain.
    await sql(`DELETE FROM jejak_admin WHERE act = 'accounts-sealed'`)
    expect((await verifyActs(db)).broken).not.toBeNull()
    await sealAccountsOnce(db, MONDAY)
    expect(await db.user.count({ where: { seal: { not: null } } })).toBe(0)
    await undo()
  })
})

it('a reporter whose second step was removed is named by the check, without a name on the page', async () => {
  const { db, pelapor2 } = world
  await changeUser(db, pelapor2.userId, { sealedTotp: await sealTotp(pelapor2.userId, 'JBSWY3DPEHPK3PXP') })
  await db.$executeRaw`UPDATE app_user SET sealed_totp = NULL WHERE id = ${pelapor2.userId}::uuid`
  expect((await verifyAccounts(db)).broken).toMatchObject([
    { id: pelapor2.userId, staff: false, problem: 'changed' },
  ])
  expect((await verifyAccounts(db, 'staff')).broken).toEqual([])
})

it('every act of the server leaves the accounts as sealed', async () => {
  const { db, admin1, telaah3, telaah1, timA } = world
  await setKetua({ db, viewer: admin1, now: MONDAY }, { timId: timA, userId: telaah1.userId, ketua: true })
  await disableStaff(db, admin1, telaah3.userId, MONDAY)
  expect((await verifyAccounts(db, 'staff')).broken).toEqual([])
})
