import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sandbox } from '@/lib/bukti/cleaning/command'
import { withoutNetwork } from '@/lib/bukti/cleaning/isolation'

const isolated = (await withoutNetwork()).length > 0
const server = createServer((socket) => socket.end('x'))
let folder: string
let port: number
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wbs-luar-'))
  await writeFile(join(folder, 'rahasia'), 'x')
  process.env.WBS_TEST_SECRET = 'rahasia'
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' ? (address?.port ?? 0) : 0
})
afterAll(async () => {
  delete process.env.WBS_TEST_SECRET
  server.close()
  await rm(folder, { recursive: true, force: true })
})

/** The abilities of a program started like the cleaner. */
async function tried(code: string): Promise<string> {
  const { command, flags, cwd, env } = await sandbox()
  const program = `${code}.then(() => 'done', (error) => error.code ?? error.message).then((said) => process.stdout.write(said))`
  const child = spawn(command, [...flags, '--input-type=module', '--eval', program], { cwd, env })
  let said = ''
  child.stdout.on('data', (part) => {
    said += part
  })
  await new Promise((resolve) => child.on('close', resolve))
  return said
}

const fs = `(await import('node:fs/promises'))`

it.each<[string, () => string, string]>([
  ['read a file outside', () => `${fs}.readFile('${folder}/rahasia')`, 'ERR_ACCESS_DENIED'],
  ['read the settings of the project', () => `${fs}.readFile('.env.example')`, 'ERR_ACCESS_DENIED'],
  [
    'read the environment of the server',
    () => `${fs}.readFile('/proc/' + process.ppid + '/environ')`,
    'ERR_ACCESS_DENIED',
  ],
  ['list a folder', () => `${fs}.readdir('${folder}')`, 'ERR_ACCESS_DENIED'],
  ['write beside itself', () => `${fs}.writeFile('lib/bukti/cleaning/x', 'x')`, 'ERR_ACCESS_DENIED'],
  ['write a temporary file', () => `${fs}.writeFile('/dev/shm/x', 'x')`, 'ERR_ACCESS_DENIED'],
  [
    'start another program',
    () => `(async () => (await import('node:child_process')).spawnSync('true'))()`,
    'ERR_ACCESS_DENIED',
  ],
  [
    'start a thread',
    () => `(async () => new (await import('node:worker_threads')).Worker('1', { eval: true }))()`,
    'ERR_ACCESS_DENIED',
  ],
  [
    'find a secret in its environment',
    () => `Promise.reject(new Error(Object.keys(process.env).sort().join()))`,
    'NODE_ENV,PATH,VIPS_CONCURRENCY',
  ],
])('a program in the sandbox cannot %s', async (_what, code, answer) => {
  expect(await tried(code())).toBe(answer)
})

it.skipIf(!isolated)('and reaches no network, not even this machine (needs unshare)', async () => {
  const reach = `new Promise((resolve, reject) => import('node:net').then(({ connect }) => connect(${port}, '127.0.0.1').on('connect', resolve).on('error', reject)))`
  expect(await tried(reach)).toMatch(/^(ENETUNREACH|ECONNREFUSED|EADDRNOTAVAIL|ERR_ACCESS_DENIED)$/)
})
