import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { onEnd } from '../run/lifetime'

const run = promisify(execFile)

/** Not part of a running installation. */
const LEFT_OUT =
  /^(node_modules|\.next|\.data.*|\.env(?!\.example).*|\.git.*|\.cache|tests|docs\/screens|lint)$/
/** Only needed to build or to write: the build is in the bundle. */
const BUILD_ONLY = ['prisma', 'typescript', 'tailwindcss', '@tailwindcss/postcss']
/** Nothing reads them at run time. */
const NO_PROGRAM = /\.(map|d\.[cm]?ts|tsbuildinfo|flow|markdown|md)$|^(?:.*\/)?(?:\.github|__tests__)\//i

export interface Bundle {
  file: string
  sums: string
  files: number
  megabytes: number
  unpackedMegabytes: number
}

/**
 * Writes `wbs-VERSION-SYSTEM.tar.gz` and its SHA-256 into a folder: the current build, the packages that it needs to run, a
 * bill of materials (CycloneDX) and a checksum of every file. It runs on the same kind of machine, without internet.
 */
export async function packBundle(folder: string): Promise<Bundle> {
  mkdirSync(folder, { recursive: true })
  const work = mkdtempSync(path.join(folder, '.pack-'))
  onEnd(() => rmSync(work, { recursive: true, force: true }))
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const build = readFileSync('.next/BUILD_ID', 'utf8').trim().slice(0, 8)
  const name = `wbs-${version}-${build}-${process.platform}-${process.arch}`
  const staging = path.join(work, name)
  copyProject(staging)
  await copyPackages(work, staging)
  const { files, bytes } = await writeChecksums(staging)

  const file = path.join(folder, `${name}.tar.gz`)
  await run('tar', [
    '--sort=name',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '-C',
    work,
    '-czf',
    file,
    name,
  ])
  const sums = `${file}.sha256`
  writeFileSync(sums, `${await sha256(file)}  ${path.basename(file)}\n`)
  rmSync(work, { recursive: true, force: true })
  return { file, sums, files, megabytes: mb(statSync(file).size), unpackedMegabytes: mb(bytes) }
}

function copyProject(staging: string): void {
  const whole = { recursive: true, verbatimSymlinks: true }
  const kept = (source: string) => !LEFT_OUT.test(path.relative('.', source))
  mkdirSync(staging, { recursive: true })
  for (const entry of readdirSync('.')) {
    if (kept(entry)) cpSync(entry, path.join(staging, entry), { ...whole, filter: kept })
  }
  const built = (source: string) =>
    !/^\.next\/(cache|dev|trace.*|types|diagnostics)$/.test(path.relative('.', source))
  cpSync('.next', path.join(staging, '.next'), { ...whole, filter: built })
}

/** The installed packages without what only a build or a test needs; npm itself decides which those are. */
async function copyPackages(work: string, staging: string): Promise<void> {
  const place = path.join(work, 'packages')
  mkdirSync(place)
  const project = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const name of BUILD_ONLY) delete project.dependencies[name]
  delete project.devDependencies
  writeFileSync(path.join(place, 'package.json'), JSON.stringify(project))
  cpSync('package-lock.json', path.join(place, 'package-lock.json'))
  await run('cp', ['-a', 'node_modules', path.join(place, 'node_modules')])
  const npm = (...words: string[]) => run('npm', words, { cwd: place, maxBuffer: 64e6 })
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  await npm('prune', '--omit=dev', '--omit=peer', '--legacy-peer-deps', '--offline', ...quiet)
  const sbom = await npm(
    'sbom',
    '--sbom-format=cyclonedx',
    '--omit=dev',
    '--legacy-peer-deps',
    '--loglevel=error',
  )
  writeFileSync(path.join(staging, 'sbom.cdx.json'), sbom.stdout)
  const modules = path.join(place, 'node_modules')
  for (const entry of filesUnder(modules)) {
    if (NO_PROGRAM.test(entry)) unlinkSync(path.join(modules, entry))
  }
  renameSync(modules, path.join(staging, 'node_modules'))
}

async function writeChecksums(staging: string): Promise<{ files: number; bytes: number }> {
  const names = filesUnder(staging).sort()
  let [lines, bytes] = ['', 0]
  for (const name of names) {
    lines += `${await sha256(path.join(staging, name))}  ./${name}\n`
    bytes += statSync(path.join(staging, name)).size
  }
  writeFileSync(path.join(staging, 'SHA256SUMS'), lines)
  return { files: names.length, bytes }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Links are not followed: those of the build lead into node_modules. */
function filesUnder(folder: string, inside = ''): string[] {
  return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(inside, entry.name)
    if (entry.isDirectory()) return filesUnder(folder, name)
    return entry.isFile() ? [name] : []
  })
}

const mb = (bytes: number) => Math.round(bytes / 1e6)
