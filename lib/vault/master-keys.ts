import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from '@/lib/env'
import { type Bytes, toBytes } from './bytes'
import { deriveKey } from './derive'
import { VaultError } from './errors'

/**
 * The server's own keys by version. The highest version seals, every one present opens, the lowest makes
 * index tags.
 */
export interface MasterKeys {
  /** Version used for sealing. */
  current: number
  /** Every version present, the lowest first. */
  versions: readonly number[]
  /** Key of the outer layer for a version. Throws VaultError if that version was destroyed. */
  outerKey(version: number): Bytes
  /** Key for other values that only the server opens, from the lowest version present. */
  indexKey(purpose: string): Bytes
}

/**
 * Parses "1:base64,2:base64". Throws VaultError on an empty list, a version outside 1..255, a duplicate
 * version, or a key that is not 32 bytes long.
 */
export function parseMasterKeys(text: string): MasterKeys {
  const roots = new Map<number, Bytes>()
  for (const entry of text.split(',')) {
    const [, version = '', base64 = ''] = /^\s*(\d{1,3}):([A-Za-z0-9+/]{43}=)\s*$/.exec(entry) ?? []
    const number = Number(version)
    const key = toBytes(Buffer.from(base64, 'base64'))
    if (number < 1 || number > 255 || key.length !== 32 || roots.has(number)) {
      throw new VaultError('master-key')
    }
    roots.set(number, key)
  }
  const root = (version: number): Bytes => {
    const key = roots.get(version)
    if (!key) throw new VaultError('master-key')
    return key
  }
  const outerKeys = new Map([...roots].map(([version, key]) => [version, deriveKey(key, 'outer')]))
  const versions = [...roots.keys()].sort((a, b) => a - b)
  const lowest = Math.min(...versions)
  return {
    current: Math.max(...versions),
    versions,
    outerKey(version) {
      const key = outerKeys.get(version)
      if (!key) throw new VaultError('master-key')
      return key
    },
    indexKey: (purpose) => deriveKey(root(indexVersion.getStore() ?? lowest), 'index', purpose),
  }
}

const indexVersion = new AsyncLocalStorage<number>()

/**
 * Runs `work` with index tags and seals of heads made by this version: what they will be once the versions
 * below it are gone.
 */
export function withIndexOf<T>(version: number, work: () => Promise<T>): Promise<T> {
  return indexVersion.run(version, work)
}

let parsed: { text: string; keys: MasterKeys } | undefined

/** The master keys of this process, from WBS_MASTER_KEYS. The only place in the vault that reads them. */
export function masterKeys(): MasterKeys {
  const text = env().WBS_MASTER_KEYS
  if (parsed && parsed.text === text) return parsed.keys
  const keys = parseMasterKeys(text)
  parsed = { text, keys }
  return keys
}
