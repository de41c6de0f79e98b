import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeDataDir } from '../run/settings'

interface Secrets {
  AUTH_SECRET: string
  WBS_MASTER_KEYS: string
}

/** Well-formed but not secret: for a build, and for validating settings. */
export const placeholderSecrets: Secrets = {
  AUTH_SECRET: 'this-is-a-placeholder-and-no-secret-at-all',
  WBS_MASTER_KEYS: `1:${Buffer.alloc(32).toString('base64')}`,
}

export function secretsFile(dataDir: string): string {
  return path.join(dataDir, 'secrets.json')
}

/**
 * The secrets of a demo, development or test installation, created at its first start and kept beside its
 * data. A real installation gets its secrets from its environment, apart from the data that they protect.
 */
export function demoSecrets(dataDir: string): Secrets {
  const file = secretsFile(dataDir)
  if (existsSync(file)) {
    try {
      const { AUTH_SECRET, WBS_MASTER_KEYS }: Secrets = JSON.parse(readFileSync(file, 'utf8'))
      return { AUTH_SECRET, WBS_MASTER_KEYS }
    } catch {
      throw new Error(
        `${file} cannot be read. Put it back, or remove the whole folder ${dataDir} to start over.`,
      )
    }
  }
  const secrets = {
    AUTH_SECRET: randomBytes(33).toString('base64'),
    WBS_MASTER_KEYS: `1:${randomBytes(32).toString('base64')}`,
  }
  makeDataDir(dataDir)
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}
