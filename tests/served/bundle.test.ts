import { type ExecFileException, execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromBase64Url } from '@/lib/vault/bytes'
import { randomBytes } from '@/lib/vault/random'
import { keyRequest, readCertificate } from '@/lib/vault/root'
import { actionOf } from '@/scripts/bench/data/form-posts'
import { sendFile } from '@/scripts/bench/data/send-file'
import { newReporter } from '@/scripts/bench/data/send-report'
import { packArchive } from '@/scripts/pack/bundle'
import { makeKey, signFile } from '@/scripts/pack/signature'
import { runningDatabase } from '@/scripts/postgres/start'
import { freePort } from '@/scripts/run/free-port'
import { CORPUS } from '../corpus'
import { LONG } from '../world/size'
import { haveBuild } from './server'

// A bundle as an office without internet gets it: checked, unpacked in an empty folder, set up and used, with
// nothing of this folder in reach. Packing takes a minute, so only in `npm run test:long`.
const run = promisify(execFile)
const work = mkdtempSync(path.join(tmpdir(), 'wbs-bundle-'))
const data = path.join(work, 'data')
let folder: string
let archive: string
let env: NodeJS.ProcessEnv

interface Ended {
  code: number
  output: string
}

/**
 * A command of the unpacked bundle, with the environment of a service, lines for its questions, and words in
 * front of it.
 */
function wbs(
  words: string[],
  lines: string[] = [],
  front: string[] = [],
): { ended: Promise<Ended>; end: () => void; pid: () => number | undefined } {
  const node = path.join(folder, 'node_modules/node/bin/node')
  const [program = '', ...first] = [...front, node]
  let child: ReturnType<typeof execFile> | undefined
  const ended = new Promise<Ended>((resolve) => {
    const done = (error: ExecFileException | null, out: string, err: string) =>
      resolve({ code: Number(error?.code ?? 0), output: out + err })
    child = execFile(program, [...first, 'scripts/run.mjs', ...words], { cwd: folder, env }, done)
    child.stdin?.end(lines.map((line) => `${line}\n`).join(''))
  })
  return { ended, end: () => child?.kill('SIGTERM'), pid: () => child?.pid }
}

/** The copies of the one file of a draft, beside its original and its rendition, once it was examined. */
async function examined(aduanId: string): Promise<string[]> {
  const { db } = await import('@/lib/platform/db/client')
  for (let tries = 0; tries < 600; tries += 1) {
    const { status, copies } = await db().lampiran.findFirstOrThrow({
      where: { aduanId },
      include: { copies: true },
    })
    if (status !== 'DIPERIKSA') return copies.map(({ kind }) => kind).filter((kind) => kind === 'BERSIH')
    await sleep(100)
  }
  throw new Error('a file was not examined within a minute')
}

/** Everything in a folder but what the server caches. */
function entries(of: string): string[] {
  const all = readdirSync(of, { recursive: true, encoding: 'utf8' })
  return all.filter((name) => !name.startsWith('.next/cache')).sort()
}

beforeAll(async () => {
  await haveBuild()
  const key = path.join(work, 'sign.pem')
  makeKey(key)
  const made = await packArchive(work)
  signFile(made.sums, readFileSync(key, 'utf8'))
  archive = made.file
  mkdirSync(path.join(work, 'backups'))
  folder = path.join(work, 'unpacked', path.basename(archive, '.tar.gz'))
  env = { NODE_ENV: 'production', HOME: work, PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LANG: 'C.UTF-8' }
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('a bundle', { tags: [LONG] }, () => {
  it('is what was signed, byte for byte, by the commands of docs/operations.md', async () => {
    const shell = (line: string, cwd: string) => run('sh', ['-euc', line], { cwd, maxBuffer: 64e6 })
    await shell(
      'openssl pkeyutl -verify -pubin -inkey sign.pem.pub -rawin -in wbs-*.sha256 -sigfile wbs-*.sig',
      work,
    )
    await shell('sha256sum -c wbs-*.sha256', work)
    mkdirSync(path.dirname(folder))
    await shell(`tar -xzf ${archive}`, path.dirname(folder))
    await shell('sha256sum --quiet --strict -c SHA256SUMS', folder)
  })

  it('names what it is made of, and weighs at most 350 MB of packages', async () => {
    const bill = JSON.parse(readFileSync(path.join(folder, 'sbom.cdx.json'), 'utf8'))
    const names = bill.components.map(({ name }: { name: string }) => name)
    expect(bill.bomFormat).toBe('CycloneDX')
    expect(names).toEqual(
      expect.arrayContaining(['next', '@prisma/client', 'libsodium-wrappers-sumo', 'next-auth']),
    )
    for (const tool of ['vitest', 'knip', 'prisma', 'typescript']) expect(names).not.toContain(tool)
    const { stdout } = await run('du', ['-sk', path.join(folder, 'node_modules')])
    expect((Number.parseInt(stdout, 10) * 1024) / 1e6).toBeLessThanOrEqual(350)
  })

  it('is set up, serves, takes and cleans files, and every command of an operator works', async () => {
    const port = await freePort()
    const address = `http://localhost:${port}`
    const settings: Record<string, string> = {
      PORT: String(port),
      APP_URL: address,
      AUTH_SECRET: process.env.AUTH_SECRET ?? '',
      WBS_MASTER_KEYS: process.env.WBS_MASTER_KEYS ?? '',
      WBS_DATA_DIR: data,
      WBS_BACKUP_DIR: path.join(work, 'backups'),
    }
    const write = () =>
      writeFileSync(
        path.join(folder, '.env'),
        Object.entries(settings)
          .map(([name, value]) => `${name}=${value}\n`)
          .join(''),
      )
    write()
    const before = entries(folder)
    const good = async (words: string[], lines: string[] = []) => {
      const { code, output } = await wbs(words, lines).ended
      expect(code, `${words}: ${output}`).toBe(0)
      return output
    }
    const printed = await good(['setup'])
    const shares = printed.match(/(?:[0-9A-Z]{4}-){13}[0-9A-Z]{4}/g) ?? []
    for (const [, name = '', value = ''] of printed.matchAll(/(WBS_\w+_PUBLIC_KEY)=(\S+)/g))
      settings[name] = value
    const backups = await good(['backup-key'])
    settings.WBS_BACKUP_PUBLIC_KEY = /WBS_BACKUP_PUBLIC_KEY=(\S+)/.exec(backups)?.[1] ?? ''
    write()
    await good(['recovery-drill'], shares.slice(0, 2))

    // ROOT signs on a machine without network.
    const keys = { publicKey: randomBytes(32), signPublicKey: randomBytes(32) }
    const who = { userId: crypto.randomUUID(), username: 'admin', role: 'ADMIN', ...keys }
    const root = /^ROOT: .*:\n {2}((?:[0-9A-Z]{4}-){13}[0-9A-Z]{4})$/m.exec(printed)?.[1] ?? ''
    const signed = await wbs(
      ['certify', keyRequest(who)],
      ['SAMA', root],
      ['unshare', '--map-root-user', '--net'],
    ).ended
    expect(signed.code, signed.output).toBe(0)
    const rootKey = fromBase64Url(settings.WBS_ROOT_PUBLIC_KEY ?? '')
    const certificate = /^WBS1-SERTIFIKAT\S+$/m.exec(signed.output)?.[0] ?? ''
    expect((await readCertificate(rootKey, certificate))?.userId).toBe(who.userId)

    const server = wbs(['start'])
    let stopped = ''
    void server.ended.then(({ output }) => {
      stopped = output
    })
    try {
      const healthy = () =>
        fetch(`${address}/api/health`).then(
          (answer) => answer.ok,
          () => false,
        )
      for (let tries = 0; !(await healthy()); tries += 1) {
        if (tries > 300 || stopped) throw new Error(`no answer: ${stopped}`)
        await sleep(100)
      }
      // The command has become the server, so that none waits beside it.
      expect(readFileSync(`/proc/${server.pid()}/comm`, 'utf8')).toMatch(/^next-server/)
      process.env.DATABASE_URL = runningDatabase(data) ?? ''
      const begin = await actionOf(`${address}/lapor/tulis`, 'Lanjut')
      for (const { name, make, type } of CORPUS) {
        const target = { origin: address, ...(await newReporter(address, begin)) }
        await sendFile(target, name, await make(), 'growing')
        expect(await examined(target.aduanId), `${name}, ${type}`).toEqual(['BERSIH'])
      }
      for (const command of ['backup', 'verify-chain', 'verify-files']) await good([command])
      expect((await wbs(['doctor']).ended).output).not.toMatch(/Cannot find|ERR_/)
    } finally {
      server.end()
      expect((await server.ended).code, stopped).toBe(0)
    }
    // Where code is read-only, as in a container, nothing may be missing of it.
    expect(entries(folder)).toEqual(before)
  })
})
