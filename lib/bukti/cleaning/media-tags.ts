import type { Finding } from './protocol.ts'

const TELLS: readonly [Finding, RegExp][] = [
  ['lokasi', /xyz|location|loci|GEO/i],
  ['perangkat', /make|model|mak$|mod$|android|device|camera/i],
  ['aplikasi', /software|encod|too$|swr|ISFT|TSSE|TENC/i],
  ['pembuat', /auth|artist|ART|aut$|cprt|copyright|IART|IENG|TPE|TCOP|owner/i],
  ['waktu', /day$|date|creation|ICRD|TDRC|TDAT|TYER/i],
]
/** What a container says about itself. */
const PLAIN =
  /^(vendor|vendor_id|major_brand|minor_version|compatible_brands|handler_name|language|duration)$/i

/** What a tag of a recording tells about its maker, by its name; null if nothing. */
export function findingOfTag(name: string): Finding | null {
  const known = TELLS.find(([, pattern]) => pattern.test(name))
  return known?.[0] ?? (PLAIN.test(name) ? null : 'keterangan-lain')
}
