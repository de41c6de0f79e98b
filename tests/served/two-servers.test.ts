import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { encode } from 'next-auth/jwt'
import { Client } from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealTotp } from '@/lib/akun/totp'
import { CHUNK_BYTES } from '@/lib/bukti/rules'
import { verifyFiles } from '@/lib/bukti/verify-files'
import { post } from '@/lib/kabar/email/letter'
import { inTransaction } from '@/lib/platform/db/transaction'
import { FREE_PER_MINUTE } from '@/lib/platform/flood/rules'
import { KX_COOKIE, SESSION_COOKIE } from '@/lib/platform/session/cookies'
import { startSession } from '@/lib/platform/session/sessions'
import { localStore } from '@/lib/platform/storage/local'
import { randomBytes } from '@/lib/vault/random'
import { brought, worked } from '@/scripts/bench/data/form-posts'
import { freePort } from '@/scripts/run/free-port'
import { changeUser } from '../world/cast'
import { LONG } from '../world/size'
import { newWorld, type World } from '../world/world'
import { actionId, postOfAction } from './action-post'
import { type Command, command, drilled } from './installation'
import { newSender, sends } from './senders'
import { type Answer, haveBuild, type Served, serve } from './server'

// Two servers and two workers of one build on one database and one folder, behind nginx with the block of
// deploy/nginx.conf, whose requests go to the one and the other in turn. Two servers and a proxy weigh too
// much for each day.
const NAME = 'wbs.example.go.id'
const LETTERS = 40
const work = mkdtempSync(path.join(tmpdir(), 'wbs-two-'))
const dataDir = path.join(work, 'data')

let world: World
let servers: Served[]
let nginx: ChildProcess
let port: number
let env: Record<string, string | undefined>
let home: string
const workers: Command[] = []
const arrived: string[] = []
const mail = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    stream.resume()
    stream.on('end', () => {
      arrived.push(session.envelope.rcptTo[0]?.address ?? '')
      done()
    })
  },
})
mail.on('error', () => undefined)

/** A server as `npm start` begins one, with its connections named after its build. */
const server = () =>
  serve(
    { world, dataDir },
    { APP_URL: home, PGAPPNAME: `wbs-aduakan ${readFileSync('.next/BUILD_ID', 'utf8')}` },
    home,
  )

/**
 * The block of deploy/nginx.conf with a certificate, a free port, and the two servers of docs/deployment.md,
 * "Several servers".
 */
function startNginx(): ChildProcess {
  if (spawnSync('nginx', ['-v']).error)
    throw new Error('This test needs nginx: apt-get install nginx-light (Debian), and run it again.')
  const file = (name: string) => path.join(work, name)
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '1',
      ],
      ...['-subj', `/CN=${NAME}`, '-keyout', file('key.pem'), '-out', file('cert.pem')],
    ],
    { stdio: 'ignore' },
  )
  const [block = ''] = readFileSync('deploy/nginx.conf', 'utf8').split(/^server \{\n {2}listen 80;/m)
  const site = block
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
    .replace('  listen [::]:443 ssl;\n', '')
    .replace(/ssl_certificate .*;/, `ssl_certificate ${file('cert.pem')};`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${file('key.pem')};`)
    .replace(/error_log .*;/, `error_log ${file('error.log')} crit;`)
    .replace(
      'proxy_pass http://127.0.0.1:3000;',
      'proxy_pass http://wbs;\n    add_header X-Server $upstream_addr always;',
    )
  const upstream = servers.map((one) => `server 127.0.0.1:${one.port} max_fails=0;`).join(' ')
  writeFileSync(
    file('nginx.conf'),
    `daemon off; worker_processes 1; pid ${file('nginx.pid')}; error_log ${file('start.log')};
     events {} http { client_body_temp_path ${file('body')}; proxy_temp_path ${file('proxy')}; fastcgi_temp_path ${file('f')};
     uwsgi_temp_path ${file('u')}; scgi_temp_path ${file('s')}; upstream wbs { ${upstream} }
     ${site} }`,
  )
  return spawn('nginx', ['-c', file('nginx.conf'), '-e', file('start.log')], { stdio: 'ignore' })
}

/** A request through nginx. */
const ask: Served['ask'] = ({ method, path, headers, body }, cookie) =>
  new Promise<Answer>((resolve, reject) => {
    const all = {
      host: `${NAME}:${port}`,
      origin: home,
      cookie,
      'content-length': body?.length ?? 0,
      ...headers,
    }
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: all,
      rejectUnauthorized: false,
      agent: false,
    }
    const sent = request(options, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', reject)
      answer.on('end', () => {
        const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`)
        resolve({
          status: answer.statusCode ?? 0,
          headers: lines.join('\n'),
          body: Buffer.concat(pieces).toString('latin1'),
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
const of = ({ headers }: Answer, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(headers)?.[1] ?? ''

beforeAll(async () => {
  await haveBuild()
  world = await newWorld()
  port = await freePort()
  home = `https://${NAME}:${port}`
  const keys = await drilled(world.db, new Date())
  const sealedTotp = await sealTotp(world.admin1.userId, 'JBSWY3DPEHPK3PXP')
  await changeUser(world.db, world.admin1.userId, { sealedTotp })
  servers = [await server(), await server()]
  nginx = startNginx()
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await ask({ method: 'GET', path: '/', headers: {} }, '').catch(() => null)
    if (up?.status === 200) break
    await sleep(100)
  }
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve))
  env = {
    ...keys,
    APP_URL: home,
    AUTH_SECRET: process.env.AUTH_SECRET,
    WBS_MASTER_KEYS: process.env.WBS_MASTER_KEYS,
    WBS_DATA_DIR: dataDir,
    DATABASE_URL: world.url,
    WBS_JOBS: 'worker',
    MAIL_DRIVER: 'smtp',
    MAIL_FROM: 'layanan@example.go.id',
    SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
  }
})
afterAll(async () => {
  for (const one of workers) one.signal('SIGTERM')
  nginx?.kill('SIGTERM')
  await Promise.all([...(servers ?? []).map((one) => one.stop()), ...workers.map(({ ended }) => ended)])
  await new Promise<void>((resolve) => mail.close(() => resolve()))
  await world?.end()
  rmSync(work, { recursive: true, force: true })
})

async function cookieOf({ userId, seed }: Pick<World['admin1'], 'userId' | 'seed'>): Promise<string> {
  const { sid, kx } = await startSession(world.db, userId, seed, new Date())
  const token = { sub: userId, sid }
  const value = await encode({ token, secret: process.env.AUTH_SECRET ?? '', salt: SESSION_COOKIE })
  return `${SESSION_COOKIE}=${value}; ${KX_COOKIE}=${kx}`
}

function follow(cookie: string): { text: () => string; server: () => string; close: () => void } {
  let text = ''
  let from = ''
  const headers = { host: `${NAME}:${port}`, cookie, accept: 'text/event-stream' }
  const options = {
    host: '127.0.0.1',
    port,
    path: '/api/kabar',
    headers,
    rejectUnauthorized: false,
    agent: false,
  }
  const sent = request(options, (answer) => {
    from = String(answer.headers['x-server'])
    answer.on('data', (piece: Buffer) => {
      text += piece.toString('utf8')
    })
    answer.on('error', () => undefined)
  })
  sent.on('error', () => undefined)
  sent.end()
  return { text: () => text, server: () => from, close: () => sent.destroy() }
}

describe('two servers behind nginx', { tags: [LONG] }, () => {
  it('a report sent through one is news on pages that follow either', async () => {
    const cookie = await cookieOf(world.admin1)
    const pages = [follow(cookie), follow(cookie)]
    await expect
      .poll(() => pages.every(({ text }) => text().includes('"jumlah":0')), { timeout: 20_000 })
      .toBe(true)
    expect(new Set(pages.map(({ server }) => server())).size).toBe(2)
    const sender = await newSender(world)
    for (let tries = 0; !sender.acknowledged && tries < 10; tries += 1) await sends(ask, sender)
    expect(sender).toMatchObject({ acknowledged: true, files: 1 })
    await expect
      .poll(() => pages.map(({ text }) => /"jumlah":1/.test(text())), { timeout: 20_000 })
      .toEqual([true, true])
    for (const page of pages) page.close()
  })

  it('a file whose pieces go to the one and the other arrives whole', async () => {
    const sender = await newSender(world)
    const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(4 * CHUNK_BYTES + 17)])
    const hash = createHash('sha256').update(bytes).digest('hex')
    const tus = { 'tus-resumable': '1.0.0' }
    const begun = await ask(
      {
        method: 'POST',
        path: `/api/aduan/${sender.id}/unggahan`,
        headers: {
          ...tus,
          'upload-length': String(bytes.length),
          'upload-metadata': `filename ${btoa('a.pdf')},sha256 ${btoa(hash)}`,
        },
      },
      sender.cookie,
    )
    expect(begun.status).toBe(201)
    const seen = new Set([of(begun, 'x-server')])
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      const headers = {
        ...tus,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(at),
      }
      const to = new URL(of(begun, 'location'), home).pathname
      const body = bytes.subarray(at, at + CHUNK_BYTES)
      const answer = await ask({ method: 'PATCH', path: to, headers, body }, sender.cookie)
      expect(answer.status, answer.body).toBe(204)
      seen.add(of(answer, 'x-server'))
    }
    expect(seen.size).toBe(2)
    expect((await verifyFiles(world.db, localStore(path.join(dataDir, 'files')))).damaged).toEqual([])
  })

  it('a proof of work counts once, whichever server takes it', async () => {
    const begin = actionId('app/(publik)/lapor/tulis/actions.ts', 'writeAction')
    const press = async (fields: Record<string, string> = {}) => {
      const answer = await ask(
        {
          method: 'POST',
          path: '/lapor/tulis',
          ...postOfAction(begin, Object.entries({ langkah: '1', tombol: 'nanti', ...fields })),
        },
        '',
      )
      const line = answer.body.split('\n').find((one) => one.startsWith('1:{'))
      const state = line
        ? (JSON.parse(line.slice(2)) as { status: string; data: Record<string, string> })
        : null
      return {
        wait: state?.status === 'wait' ? state.data : null,
        admitted: of(answer, 'x-action-redirect') !== '',
      }
    }
    let wait: Record<string, string> | null = null
    // Each server counts its share of the posts (lib/platform/flood/load.ts).
    for (let posts = 0; posts < 2 * FREE_PER_MINUTE.lapor + 4; posts += 1) wait = (await press()).wait ?? wait
    expect(wait).not.toBeNull()
    const proof = brought(wait ?? {}, await worked(wait ?? {}))
    expect((await press(proof)).admitted).toBe(true)
    expect([(await press(proof)).admitted, (await press(proof)).admitted]).toEqual([false, false])
  })

  it('two workers carry out each job once', async () => {
    workers.push(command(process.cwd(), env, ['worker']), command(process.cwd(), env, ['worker']))
    const behind = { account: world.pelapor1.userId }
    const to = Array.from({ length: LETTERS }, (_, at) => `orang${at}@contoh.id`)
    await inTransaction(world.db, async (tx) => {
      for (const one of to) await post(tx, { to: one, says: { news: true }, behind }, new Date())
    })
    await expect.poll(() => world.db.surat.count(), { timeout: 60_000 }).toBe(0)
    expect([...arrived].sort()).toEqual([...to].sort())
    const states = () =>
      ask({ method: 'GET', path: '/api/health', headers: {} }, '').then(
        ({ body }) => JSON.parse(body).status as string,
      )
    await expect.poll(states, { timeout: 30_000 }).toBe('ok')
  })

  it('one that is gone is not noticed; both gone is a 502, and the live line comes back', async () => {
    const cookie = await cookieOf(world.admin1)
    await servers[0]?.kill()
    for (let round = 0; round < 6; round += 1)
      expect((await ask({ method: 'GET', path: '/', headers: {} }, '')).status).toBe(200)
    await servers[1]?.kill()
    // What the page does then is in tests/e2e/kabar.spec.ts.
    expect((await ask({ method: 'GET', path: '/api/kabar', headers: {} }, cookie)).status).toBe(502)
    servers = [await server(), await server()]
    nginx.kill('SIGTERM')
    nginx = startNginx()
    await sleep(500)
    const page = follow(cookie)
    await expect.poll(() => page.text(), { timeout: 20_000 }).toContain('"jumlah":')
    page.close()
  })

  it('a server or worker of another build is refused with a sentence', async () => {
    for (const one of workers.splice(0)) {
      one.signal('SIGTERM')
      await one.ended
    }
    const fine = command(process.cwd(), env, ['worker'])
    await expect.poll(() => fine.output(), { timeout: 30_000 }).toContain('"what":"ready"')
    fine.signal('SIGTERM')
    expect(await fine.ended).toBe(0)
    const other = new Client({ connectionString: world.url, application_name: 'wbs-aduakan lain' })
    await other.connect()
    const refused = command(process.cwd(), env, ['worker'])
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toContain('another build (lain)')
    await other.end()
  })
})
