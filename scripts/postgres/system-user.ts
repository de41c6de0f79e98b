import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** How to start PostgreSQL: words before its own command, and the owner of its files. */
export interface RunAs {
  prefix: string[]
  owner: { uid: number; gid: number } | null
}

interface Identity {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. For an ordinary user this only asks the kernel to stop PostgreSQL
 * together with its keeper. For root it chooses a system user (the owner of existing data, otherwise
 * `postgres`, created if missing, otherwise `nobody`), who also needs access to the given folders. Throws a
 * plain sentence if that fails.
 */
export function chooseRunAs(clusterDir: string, mustReach: string[]): RunAs {
  const setpriv = spawnSync('setpriv', ['--version'], { stdio: 'ignore' }).status === 0
  const existing = ownerOf(path.join(clusterDir, 'PG_VERSION'))
  const me = process.getuid?.()
  if (me !== 0) {
    if (existing && me !== undefined && existing.uid !== me) {
      throw new Error(
        `The database in ${clusterDir} belongs to another system user (number ${existing.uid}). ` +
          'Start it as that user, or choose another folder with WBS_DATA_DIR.',
      )
    }
    return { prefix: setpriv ? ['setpriv', '--pdeathsig', 'INT', '--'] : [], owner: null }
  }

  const owner = existing && existing.uid !== 0 ? existing : systemUser()
  if (!setpriv) return { prefix: dropWithoutSetpriv(owner, mustReach), owner }
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', '--pdeathsig=INT']
  if (mustReach.every((folder) => canReach(folder, owner))) {
    return { prefix: ['setpriv', ...identity, '--'], owner }
  }
  const capability = capabilityToPassFolders()
  if (!capability) throw cannotReach(mustReach)
  return {
    prefix: [
      'setpriv',
      ...identity,
      ...[`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`],
      // PostgreSQL asks access() whether it may run its own programs, which ignores capabilities without this
      // bit.
      '--securebits=+no_setuid_fixup',
      '--',
    ],
    owner,
  }
}

function ownerOf(file: string): Identity | null {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? { uid: found.uid, gid: found.gid } : null
}

function systemUser(): Identity {
  const found = lookUp('postgres')
  if (found) return found
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ]
  for (const [program, args] of attempts) spawnSync(program, args, { stdio: 'ignore' })
  const chosen = lookUp('postgres') ?? lookUp('nobody')
  if (!chosen) {
    throw new Error(
      'PostgreSQL does not run as root and no system user could be made for it. ' +
        'Start this as an ordinary user, or set DATABASE_URL.',
    )
  }
  return chosen
}

function lookUp(name: string): Identity | null {
  try {
    const number = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString().trim())
    return { uid: number('-u'), gid: number('-g') }
  } catch {
    return null
  }
}

/** Whether this user may pass through the folder and every folder above it. */
function canReach(folder: string, user: Identity): boolean {
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    const found = statSync(place, { throwIfNoEntry: false })
    if (found) {
      const shift = found.uid === user.uid ? 6 : found.gid === user.gid ? 3 : 0
      if (((found.mode >> shift) & 0o1) === 0) return false
    }
    if (place === path.dirname(place)) return true
  }
}

/**
 * Another user cannot enter a clone under /root or in a private temporary folder. Root may pass on exactly
 * that right; read capability is enough, and containers often have only the broader of the two.
 */
function capabilityToPassFolders(): string | null {
  try {
    const line = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    const held = BigInt(`0x${line?.[1] ?? '0'}`)
    if (held & (1n << 2n)) return 'dac_read_search'
    return held & (1n << 1n) ? 'dac_override' : null
  } catch {
    return null
  }
}

function dropWithoutSetpriv(owner: Identity, mustReach: string[]): string[] {
  if (!mustReach.every((folder) => canReach(folder, owner))) throw cannotReach(mustReach)
  // Node itself changes the user and then becomes a plain parent of PostgreSQL (see keeper.mjs and
  // cluster.ts).
  return []
}

function cannotReach(folders: string[]): Error {
  return new Error(
    `PostgreSQL does not run as root, and its system user cannot enter ${folders.join(' or ')}. ` +
      'Move the project to a folder that others may enter, start this as an ordinary user, or set DATABASE_URL.',
  )
}
