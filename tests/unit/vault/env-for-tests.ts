import { vi } from 'vitest'

/** 32 fixed bytes as base64, different for each number. */
export function fixedKey(number: number): string {
  return Buffer.alloc(32, number).toString('base64')
}

const settings = { WBS_MODE: 'test', WBS_MASTER_KEYS: `1:${fixedKey(1)}` }

/** Sets the master keys that the vault sees from now on. */
export function setMasterKeys(text: string): void {
  settings.WBS_MASTER_KEYS = text
}

/** Stands in for '@/lib/env': `vi.mock('@/lib/env', () => import('./env-for-tests'))`. */
export const env = vi.fn(() => settings)
