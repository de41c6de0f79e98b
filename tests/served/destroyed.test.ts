import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDb } from '@/lib/platform/db/client'
import { splitEscrow } from '@/lib/vault/shares'
import { runningDatabase } from '@/scripts/postgres/start'
import { PASSWORD } from '../world/cast'
import { LONG } from '../world/size'
import { actionId, postOfAction } from './action-post'
import { type Command, command, type Installation, newInstallation, untilHealthy } from './installation'
import { newSender, type Sender, sends } from './senders'
import { asker, haveBuild } from './server'

// A backup while people send, everything destroyed, and the installation restored with the words of
// docs/restore.md alone. It takes a minute, so only in `npm run test:long`.
const work = mkdtempSync(path.join(tmpdir(), 'wbs-destroyed-'))
const backups = path.join(work, 'backups')
const BEFORE = 12
/** People who send at the same time while the backup is made. */
const AT_ONCE = 3

let place: Installation
const running = new Set<Command>()
beforeAll(async () => {
  await haveBuild()
  mkdirSync(backups)
  place = await newInstallation(path.join(work, 'data'), 'real')
})
afterAll(async () => {
  for (const one of running) one.signal('SIGTERM')
  await Promise.all([...running].map(({ ended }) => ended))
  rmSync(work, { recursive: true, force: true })
})

function run(words: string[], lines: string[] = []): Command {
  const one = command(process.cwd(), place.env, words, lines)
  running.add(one)
  void one.ended.then(() => running.delete(one))
  return one
}
async function good(words: string[], lines: string[] = []): Promise<string> {
  const one = run(words, lines)
  expect(await one.ended, one.output()).toBe(0)
  return one.output()
}

async function connected<T>(work: (db: ReturnType<typeof openDb>) => Promise<T>): Promise<T> {
  const db = openDb({ url: runningDatabase(place.dataDir) ?? '' })
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

async function send(sender: Sender): Promise<void> {
  for (let tries = 0; !sender.acknowledged && tries < 10; tries += 1) {
    if (tries > 0) await sleep(3000)
    await sends(asker(place.port), sender).catch(() => undefined)
  }
}

/** Where a login leads, without the second step that staff have not set up here. */
async function loginOf(identifier: string): Promise<string> {
  const fields = [
    ['identifier', identifier],
    ['password', PASSWORD],
  ] as const
  const post = postOfAction(actionId('app/(akun)/masuk/actions.ts', 'logInAction'), fields)
  const { headers, body } = await asker(place.port)({ method: 'POST', path: '/masuk', ...post }, '')
  return /^x-action-redirect: ([^;\n]*)/im.exec(headers)?.[1] ?? body
}

it('a backup under load, everything destroyed, restored from the page alone', {
  tags: [LONG],
  timeout: 600_000,
}, async () => {
  const key = await good(['backup-key'])
  place.env.WBS_BACKUP_PUBLIC_KEY = /WBS_BACKUP_PUBLIC_KEY=(\S+)/.exec(key)?.[1]
  place.env.WBS_BACKUP_DIR = backups
  const paper = /^ {2}(?!WBS)(\S+)$/m.exec(key)?.[1] ?? ''
  const server = run(['start'])
  await untilHealthy(server, place.port)
  const before = await connected(async (db) => {
    const some: Sender[] = []
    for (let at = 0; at < BEFORE; at += 1) some.push(await newSender({ db }))
    return some
  })
  for (const sender of before) await send(sender)
  expect(before.every(({ acknowledged, files }) => acknowledged && files === 1)).toBe(true)

  let over = false
  const during: Sender[] = []
  const load = Array.from({ length: AT_ONCE }, async () => {
    while (!over) {
      const sender = await connected((db) => newSender({ db }))
      during.push(sender)
      await send(sender)
    }
  })
  await sleep(2000)
  let at = performance.now()
  const said = [await good(['backup'])]
  const took = [performance.now() - at]
  over = true
  await Promise.all(load)

  server.signal('SIGKILL')
  await server.ended
  while (existsSync(path.join(place.dataDir, 'postgres/lock.json'))) await sleep(100)
  rmSync(place.dataDir, { recursive: true })

  at = performance.now()
  const begun = at
  said.push(await good(['restore', backups], [paper]))
  took.push(performance.now() - at)
  at = performance.now()
  const shares = await splitEscrow(place.cast.escrowSecret)
  await good(['recovery-drill'], shares.slice(0, 2))
  took.push(performance.now() - at)
  at = performance.now()
  await untilHealthy(run(['start']), place.port)
  took.push(performance.now() - at)
  const whole = performance.now() - begun
  expect(said[1]).toContain('Histories, acts and files are whole.')
  said.push(await good(['verify-chain']), await good(['verify-files']))

  const ids = before.map(({ id }) => id)
  const kept = await connected((db) => db.aduan.count({ where: { id: { in: ids }, nomor: { not: null } } }))
  expect(kept).toBe(BEFORE)
  for (const name of ['pelapor1', 'admin1', 'ketua1']) expect(await loginOf(name), name).toMatch(/^\/\w/)
  // The installation goes on: a new report arrives.
  const later = await connected((db) => newSender({ db }))
  await send(later)
  expect(later).toMatchObject({ acknowledged: true, files: 1 })
  const seconds = took.map((ms) => (ms / 1000).toFixed(1))
  process.stdout.write(
    `\n${said.map((one) => one.trim()).join('\n')}\nbackup under load ${seconds[0]} s (${during.length} sent meanwhile); restore ${seconds[1]} s, ` +
      `drill ${seconds[2]} s, start ${seconds[3]} s: ${(whole / 1000).toFixed(1)} s until it serves\n`,
  )
})
