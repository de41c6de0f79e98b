import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from '../run/terminal'

/**
 * Provides PyNaCl for the independent reader (scripts/reader): installs Debian's package if allowed. Without
 * it those tests are skipped by name.
 */
export function providePyNaCl(): void {
  const has = () =>
    ['python3', '/usr/bin/python3'].some(
      (name) => spawnSync(name, ['-c', 'import nacl.bindings']).status === 0,
    )
  if (has() || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say('Installing PyNaCl (apt-get) ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'python3-nacl'], {
      stdio: 'ignore',
      timeout: 120_000,
      env,
    })
  install()
  if (has()) return
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 120_000, env })
  install()
}
