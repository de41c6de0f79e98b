import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runChild } from './child.mjs'
import { tellNpmFailure } from './npm-words.mjs'
import { showProgress } from './progress.mjs'
import { diskFullSentence, nearestFolder } from './room.mjs'

export const STAMP_FILE = '.wbs-lock-hash'

/** Whether node_modules lacks something that package-lock.json names. */
export function needsInstall(project) {
  const { lock, stamp, stampFile, modules } = stateOf(project)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  if (!sameAsInstalled(lock, modules)) return true
  writeFileSync(stampFile, stamp)
  return false
}

/** Runs `npm ci` with little output. Returns the exit code. */
export async function installPackages(project) {
  const { lock, stamp, stampFile, modules } = stateOf(project)
  const places = placesToFill(lock)
  const { cache, env, fallback } = npmHome(project)
  const about = Math.round(places.length / 10) * 10
  process.stdout.write(
    `Installing about ${about} packages with npm ci (1 to 2 minutes, 1.7 GB in node_modules) ...\n`,
  )
  if (fallback) process.stdout.write(`  npm has no home folder to write to, so it uses ${cache} meanwhile.\n`)
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      asked = true
    })
  }
  let output = ''
  const done = () => places.filter((place) => existsSync(path.join(project, place, 'package.json'))).length
  const endProgress = showProgress((seconds) => `${seconds} s: ${done()} packages unpacked`)
  const code = await runNpmCi(cache, env, (text) => {
    output += text
  })
  endProgress()
  if (fallback) rmSync(cache, { recursive: true, force: true })
  if (asked) process.stderr.write('The installation was stopped; the next start does it again.\n')
  else if (code !== 0 || diskFullSentence(output)) process.stderr.write(`${tellNpmFailure(output)}\n`)
  else if (!existsSync(path.join(modules, 'node', 'bin', 'node')) && process.platform !== 'win32') {
    process.stderr.write(
      'The Node that comes with the packages was not installed, because npm is set to ignore install scripts. ' +
        'Run: npm rebuild node --ignore-scripts=false\n',
    )
    return 1
  } else {
    writeFileSync(stampFile, stamp)
    return 0
  }
  // npm's record would say that everything is installed.
  rmSync(path.join(modules, '.package-lock.json'), { force: true })
  return code || 1
}

/** The folder for npm's downloads; one in the project if npm's own is not writable. */
export function npmHome(project) {
  const own = process.env.npm_config_cache || path.join(homeFolder() ?? '/nonexistent', '.npm')
  if (isWritable(own)) return { cache: own, env: {}, fallback: false }
  const cache = path.join(project, '.cache', 'npm')
  return {
    cache,
    env: isWritable(homeFolder()) ? {} : { HOME: path.join(project, '.cache') },
    fallback: true,
  }
}

function homeFolder() {
  try {
    return os.homedir()
  } catch {
    // A user number without a name and without HOME.
    return null
  }
}

function isWritable(folder) {
  if (!folder) return false
  try {
    accessSync(nearestFolder(folder), constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

function stateOf(project) {
  const modules = path.join(project, 'node_modules')
  const lock = readFileSync(path.join(project, 'package-lock.json'), 'utf8')
  return { modules, lock, stamp: stampOf(lock), stampFile: path.join(modules, STAMP_FILE) }
}

/**
 * What stands in STAMP_FILE of node_modules that were installed from this lockfile on this kind of machine.
 */
export function stampOf(lock) {
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
}

/**
 * Approximate number of folders that npm ci creates on this machine: packages for other platforms are
 * skipped.
 */
function placesToFill(lock) {
  const fits = (names, name) => !names || names.includes(name)
  return Object.entries(JSON.parse(lock).packages)
    .filter(([, { os: systems, cpu, libc }]) => {
      return fits(systems, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc')
    })
    .map(([place]) => place)
    .filter((place) => place !== '')
}

/**
 * Somebody may have run npm directly: then npm's own record of the installed packages agrees with the
 * lockfile.
 */
function sameAsInstalled(lock, modules) {
  const record = path.join(modules, '.package-lock.json')
  if (!existsSync(record) || !existsSync(path.join(modules, 'node', 'bin'))) return false
  try {
    const wanted = JSON.parse(lock).packages
    const present = JSON.parse(readFileSync(record, 'utf8')).packages
    return Object.entries(wanted).every(
      ([place, { version, optional, peer }]) =>
        place === '' ||
        present[place]?.version === version ||
        // Packages for other platforms, and optional peers that nothing here needs, are not installed.
        (present[place] === undefined && (optional === true || peer === true)),
    )
  } catch {
    return false
  }
}

function runNpmCi(cache, extra, listen) {
  const args = [
    'ci',
    // Development tools are needed to build and to test, whatever NODE_ENV says.
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    // Warnings are read but not shown: npm lists each package that needs a newer Node than the one that runs
    // npm, though the packages run on the Node installed with them. It also only warns about files that it
    // could not write.
    '--loglevel=warn',
    `--cache=${cache}`,
  ]
  const env = { ...process.env, ...extra, NODE_ENV: 'development' }
  // Prisma's install script would download an engine that this project does not use
  // (scripts/migrate/engine.ts).
  env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath
  for (const name of Object.keys(env)) {
    if (/^npm_config_(omit|production|only)$/i.test(name)) delete env[name]
  }
  const npm = process.env.npm_execpath
  if (npm && /npm-cli\.js$/.test(npm)) return runChild(process.execPath, [npm, ...args], env, listen)
  return runChild(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, env, listen)
}
