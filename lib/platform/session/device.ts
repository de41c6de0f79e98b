import { openOwn, sealOwn } from '@/lib/vault/own'
import type { Seed } from '@/lib/vault/person'

/** Most specific first: most browsers also name the ones that they resemble. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:UCBrowser|UBrowser)\//, 'UC Browser'],
  [/\b(?:OPR|OPiOS|OPT|Opera)\b/, 'Opera'],
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac(?:intosh| OS)\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * "Chrome di Android": the family of browser and system that a User-Agent names, of the closed lists above.
 * Never a version, a model or any of its text.
 */
export function deviceOf(userAgent: string): string {
  const of = (list: typeof BROWSERS) => list.find(([sign]) => sign.test(userAgent))?.[1]
  const browser = of(BROWSERS) ?? 'Peramban lain'
  const system = of(SYSTEMS)
  return system ? `${browser} di ${system}` : browser
}

const at = (sidHash: Uint8Array) => ({
  table: 'session',
  column: 'sealed_device',
  rowId: Buffer.from(sidHash).toString('hex'),
})

/**
 * Seals the name of a session's device for its account: only its owner opens it, from any session of theirs.
 */
export async function sealDevice(seed: Seed, sidHash: Uint8Array, userAgent: string) {
  return sealOwn(seed, at(sidHash), deviceOf(userAgent))
}

/** Opens the output of sealDevice. Throws VaultError for another person or session. */
export async function openDevice(
  seed: Seed,
  sidHash: Uint8Array,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<string> {
  return openOwn(seed, at(sidHash), sealed)
}
