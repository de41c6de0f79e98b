import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { findPostgresBinaries } from '../postgres/binaries'
import { STAMP_FILE, stampOf } from '../run/install.mjs'
import { onEnd, Refusal } from '../run/lifetime'
import { filesUnder, tracedPackages } from './packages'

const run = promisify(execFile)

/** Not part of a running installation. */
const LEFT_OUT =
  /^(node_modules|\.next|\.data.*|\.env(?!\.example).*|\.git.*|\.cache|tests|docs\/screens|lint|test-results|scripts\/(bench|check|pack|test)|scripts\/commands\/(bench|build|check|db-new|dev|lifecycle-diagram|pack|screens|test|test-long)\.ts)$/
/** What the packages may weigh, unpacked (docs/decisions/0184-what-a-server-runs.md). */
const PACKAGES_MB = 350

export interface Bundle {
  files: number
  megabytes: number
  packagesMegabytes: number
}

/**
 * Writes what an installation runs into a folder that does not exist: this version, its build, the files of
 * packages that they need, and a checksum of every file. It runs on the same kind of machine.
 */
export async function packFolder(folder: string): Promise<Bundle> {
  return sumUp(folder, await fill(folder))
}

/**
 * The same as one archive `wbs-VERSION-BUILD-SYSTEM.tar.gz` in a folder, with a bill of materials (CycloneDX)
 * and its SHA-256.
 */
export async function packArchive(
  folder: string,
): Promise<Bundle & { file: string; sums: string; archiveMegabytes: number }> {
  mkdirSync(folder, { recursive: true })
  const work = mkdtempSync(path.join(folder, '.pack-'))
  onEnd(() => rmSync(work, { recursive: true, force: true }))
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const build = readFileSync('.next/BUILD_ID', 'utf8').trim().slice(0, 8)
  const name = `wbs-${version}-${build}-${process.platform}-${process.arch}`
  const staging = path.join(work, name)
  const packages = await fill(staging)
  await writeMaterials(staging)
  const bundle = await sumUp(staging, packages)

  const file = path.join(folder, `${name}.tar.gz`)
  const owner = ['--owner=0', '--group=0', '--numeric-owner']
  await run('tar', ['--sort=name', ...owner, '-C', work, '-czf', file, name])
  const sums = `${file}.sha256`
  writeFileSync(sums, `${await sha256(file)}  ${path.basename(file)}\n`)
  rmSync(work, { recursive: true, force: true })
  return { ...bundle, file, sums, archiveMegabytes: mb(statSync(file).size) }
}

/** Returns the bytes of the packages. */
async function fill(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  copyProject(folder)
  return copyPackages(folder)
}

async function sumUp(folder: string, packages: number): Promise<Bundle> {
  const { files, bytes } = await writeChecksums(folder)
  // Its links, which packages cannot hold: code that runs may be read-only.
  findPostgresBinaries(path.join(folder, 'package.json'))
  return { files, megabytes: mb(bytes), packagesMegabytes: mb(packages) }
}

function copyProject(staging: string): void {
  const whole = { recursive: true, verbatimSymlinks: true }
  const kept = (source: string) => !LEFT_OUT.test(path.relative('.', source))
  for (const entry of readdirSync('.')) {
    if (kept(entry)) cpSync(entry, path.join(staging, entry), { ...whole, filter: kept })
  }
  const built = (source: string) =>
    !/^\.next\/(cache|dev|trace.*|types|diagnostics)$/.test(path.relative('.', source))
  cpSync('.next', path.join(staging, '.next'), { ...whole, filter: built })
}

/** Returns their bytes; throws Refusal if they weigh more than an installation may. */
async function copyPackages(staging: string): Promise<number> {
  const all = filesUnder('scripts').filter((file) => /\.m?[jt]s$/.test(file))
  const scripts = all.filter((file) => statSync(path.join(staging, file), { throwIfNoEntry: false }))
  const kept = await tracedPackages(
    scripts,
    all.filter((file) => !scripts.includes(file)),
  )
  let bytes = 0
  for (const file of kept) {
    const place = path.join(staging, file)
    mkdirSync(path.dirname(place), { recursive: true })
    cpSync(file, place)
    bytes += statSync(place).size
  }
  // Which lockfile they are from: without it the first command would install them.
  writeFileSync(
    path.join(staging, 'node_modules', STAMP_FILE),
    stampOf(readFileSync('package-lock.json', 'utf8')),
  )
  if (bytes > PACKAGES_MB * 1e6)
    throw new Refusal(
      `The packages weigh ${mb(bytes)} MB; at most ${PACKAGES_MB} are meant to. Nothing was packed.`,
    )
  return bytes
}

/**
 * npm's bill of materials: what Next has taken into its build is among it, and stands in no folder of its
 * own.
 */
async function writeMaterials(staging: string): Promise<void> {
  const words = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--loglevel=error']
  const { stdout } = await run('npm', words, { maxBuffer: 64e6 })
  writeFileSync(path.join(staging, 'sbom.cdx.json'), stdout)
}

async function writeChecksums(staging: string): Promise<{ files: number; bytes: number }> {
  const names = filesUnder(staging).sort()
  let [lines, bytes] = ['', 0]
  for (const name of names) {
    lines += `${await sha256(name)}  ./${path.relative(staging, name)}\n`
    bytes += statSync(name).size
  }
  writeFileSync(path.join(staging, 'SHA256SUMS'), lines)
  return { files: names.length, bytes }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const mb = (bytes: number) => Math.round(bytes / 1e6)
