import { expect, test } from '../e2e/fixtures'
import { actionId, postOfAction } from '../served/action-post'
import { ask, cookieOf } from './raw-request'

// One account: a screen left open, on which somebody sets their own address and then "forgets" the password,
// which would close the cases to their reporter.

const DOORS = [
  [
    '/kabar/email',
    'app/(kabar)/kabar/email/actions.ts',
    'askAddressAction',
    [['email', 'pencuri@contoh.id']],
  ],
  [
    '/data-saya',
    'app/(pelapor)/data-saya/actions.ts',
    'correctProfileAction',
    [
      ['nama_tampilan', 'Bekantan'],
      ['email', 'pencuri@contoh.id'],
    ],
  ],
] as const

test.afterEach(({ world }) => world.setAhead(0))

for (const [path, file, name, fields] of DOORS) {
  test(`another address at ${path} needs the password once it was not typed lately`, async ({ world }) => {
    const cookie = cookieOf(await world.signIn('pelapor2'))
    await world.setAhead(6 * 60_000)
    const { db, pelapor2 } = world.town
    const rows = () =>
      Promise.all([db.user.findUniqueOrThrow({ where: { id: pelapor2.userId } }), db.surat.count()])
    const before = await rows()
    const post = async (more: readonly (readonly [string, string])[]) => {
      const { headers, body } = postOfAction(actionId(file, name), [...fields, ...more])
      return ask(world.url, path, {
        method: 'POST',
        body,
        headers: { ...headers, origin: world.url, cookie },
      })
    }
    for (const more of [[], [['sandi_sekali_lagi', 'salah sekali']]] as [string, string][][]) {
      expect((await post(more)).body).toContain('"status":"password"')
      expect(await rows()).toEqual(before)
    }
    await post([['sandi_sekali_lagi', 'banua-wbs-demo-2026']])
    expect(await rows()).not.toEqual(before)
  })
}
