import { FREE_PER_MINUTE } from '@/lib/platform/flood/rules'
import { expect, test } from '../e2e/fixtures'
import { actionId, postOfAction } from '../served/action-post'
import { LONG } from '../world/size'
import { ask } from './raw-request'

// Rule 11, what stays (docs/attacks.md): registration says that a user name is taken. How many names one
// attacker learns.

const TRIES = 200
const TAKEN = 'Nama pengguna sudah dipakai'
const WAITS = '"status":"wait"'

test('two hundred names, as fast as the server takes them: a minute tells of twenty', { tag: LONG }, async ({
  world,
}) => {
  const id = actionId('app/(akun)/daftar/actions.ts', 'registerAction')
  const names = ['pelapor1', 'pelapor2', 'admin1', 'ketua1']
  const send = (username: string, setuju: string) => {
    const post = postOfAction(id, [
      ['nama_tampilan', 'Enggang'],
      ['username', username],
      ['password', 'perahu jukung di pasar terapung'],
      ['setuju', setuju],
    ])
    const headers = { ...post.headers, origin: world.url }
    return ask(world.url, '/daftar', { method: 'POST', body: post.body, headers })
  }
  // There is no try without a whole registration: a free name costs an account and its password.
  expect((await send('pelapor1', '')).body).not.toContain(TAKEN)
  const tryName = async (at: number) => {
    const { status, body } = await send(names[at % names.length] ?? '', 'ya')
    if (body.includes(TAKEN)) return 'told'
    // Also a door that is closed for the moment tells nothing.
    expect(status === 503 || body.includes(WAITS), `${status} ${body.slice(0, 200)}`).toBe(true)
    return 'held'
  }
  try {
    const begun = performance.now()
    const answers: string[] = []
    for (let at = 0; at < TRIES; at += 40)
      answers.push(...(await Promise.all(Array.from({ length: 40 }, (_, one) => tryName(at + one)))))
    expect(performance.now() - begun).toBeLessThan(60_000)
    expect(answers).toHaveLength(TRIES)
    expect(answers.filter((one) => one === 'told').length).toBeLessThanOrEqual(FREE_PER_MINUTE.daftar)
  } finally {
    await world.restart()
  }
})
