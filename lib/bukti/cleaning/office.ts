import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants, mkdtemp, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Bytes } from '@/lib/vault/bytes'
import { succeeds, withoutNetwork } from './isolation'
import { slots } from './slots'

const TIME_MS = 10_000
/** Linux keeps this folder in memory, so a plain document is never written to disk. */
const IN_MEMORY = '/dev/shm'
const TMPFS = 0x01021994

let known: Promise<boolean> | undefined
const converting = slots(1)

/** Whether Word and Excel files can be previewed: LibreOffice is installed and an in-memory folder exists. */
export function hasOffice(): Promise<boolean> {
  known ??= (async () => (await isInMemory()) && (await succeeds('soffice', ['--version'])))()
  return known
}

async function isInMemory(): Promise<boolean> {
  const [disk] = await Promise.all([
    statfs(IN_MEMORY).catch(() => null),
    access(IN_MEMORY, constants.W_OK).catch(() => undefined),
  ])
  return disk?.type === TMPFS
}

/**
 * Converts a clean Word or Excel file to PDF with LibreOffice, without network, in an in-memory folder that
 * is removed at once. Null if LibreOffice is missing, fails, or needs more than ten seconds: then there is no
 * preview, only a download.
 */
export async function officeToPdf<T>(
  extension: 'docx' | 'xlsx',
  file: AsyncIterable<Uint8Array>,
  use: (pdf: AsyncIterable<Bytes>) => Promise<T>,
): Promise<T | null> {
  if (!(await hasOffice())) return null
  return converting(async () => {
    const folder = await mkdtemp(join(IN_MEMORY, 'wbs-'))
    try {
      await pipeline(file, createWriteStream(join(folder, `in.${extension}`), { mode: 0o600 }))
      if (!(await convert(folder, `in.${extension}`))) return null
      return await use(createReadStream(join(folder, 'in.pdf')))
    } catch {
      return null
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}

async function convert(folder: string, name: string): Promise<boolean> {
  const [command = '', ...args] = [
    ...(await withoutNetwork()),
    'soffice',
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, name),
  ]
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: folder,
      detached: true,
      stdio: 'ignore',
      env: { NODE_ENV: 'production', HOME: folder, TMPDIR: folder, PATH: process.env.PATH ?? '' },
    })
    // The program starts subprocesses, so kill the whole group.
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), TIME_MS)
    child.on('error', () => resolve(false))
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code === 0)
    })
  })
}
