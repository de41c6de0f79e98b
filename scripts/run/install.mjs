import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runChild } from './child.mjs'

/**
 * Installs the packages unless node_modules already holds what package-lock.json names. Returns npm's exit code.
 */
export async function installPackages(project) {
  const modules = path.join(project, 'node_modules')
  const stampFile = path.join(modules, '.wbs-lock-hash')
  const lock = readFileSync(path.join(project, 'package-lock.json'), 'utf8')
  const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return 0
  if (!sameAsInstalled(lock, modules)) {
    process.stdout.write('Installing packages (npm ci) ...\n')
    const code = await runNpmCi()
    if (code !== 0) {
      process.stderr.write('npm ci failed; nothing was started. See its message above.\n')
      return code
    }
  }
  writeFileSync(stampFile, stamp)
  return 0
}

/** Somebody may have run npm themselves: npm's own record of what it installed then agrees with the lock. */
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
        // Packages for other platforms, and peers that nothing here asks for, are not installed.
        (present[place] === undefined && (optional === true || peer === true)),
    )
  } catch {
    return false
  }
}

function runNpmCi() {
  // Development tools are needed to build and to test, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const env = { ...process.env, NODE_ENV: 'development' }
  // Prisma's install script would download an engine that this project does without (scripts/migrate/engine.ts).
  env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath
  for (const name of Object.keys(env)) {
    if (/^npm_config_(omit|production|only)$/i.test(name)) delete env[name]
  }
  const npm = process.env.npm_execpath
  if (npm && /npm-cli\.js$/.test(npm)) return runChild(process.execPath, [npm, ...args], env)
  return runChild(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, env)
}
