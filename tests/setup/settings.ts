import { vi } from 'vitest'

/** 32 fixed bytes as base64, different for each number. */
export function fixedKey(number: number): string {
  return Buffer.alloc(32, number).toString('base64')
}

const first = { WBS_MODE: 'test', WBS_MASTER_KEYS: `1:${fixedKey(1)}` }
const settings = { ...first }

/** Sets the master keys for the vault from now on. */
export function setMasterKeys(text: string): void {
  settings.WBS_MASTER_KEYS = text
}

/** Undoes the changes of one test file before the next. */
export function resetSettings(): void {
  env.mockReset()
  Object.assign(settings, first)
}

/** Stands in for the `env` of '@/lib/env' (tests/setup/unit-settings.ts). */
export const env = vi.fn(() => settings)
