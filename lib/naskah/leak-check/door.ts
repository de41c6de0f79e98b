import { noteBeside, type StaffScene } from '@/lib/aduan/act'
import { leaksIn } from './queries'
import { type ClearedLeak, type Leak, tellsOfReporter } from './rules'

/** A text that leaves the circle of a case. */
export interface LeavingText {
  sections: Readonly<Record<string, string>>
  /** Whose own name may stand in it. */
  addressee?: string | undefined
  /** What an administrator declared wrong in it. */
  cleared?: readonly ClearedLeak[] | undefined
  /** What it is, for the event of a finding: "Draf", "Pertanyaan untuk instansi". */
  noun: string
}

const DAY_MS = 24 * 3600 * 1000
/**
 * A finding about the reporter answers a guess: five such answers a day, each an event that the ketua and the
 * administrators read.
 */
const MOST_HITS = 5
const EXHAUSTED =
  'Lima kali dalam 24 jam tulisan pada kasus ini memuat hal yang mengungkap pelapor. Bicarakan dahulu dengan ketua tim; pemeriksaan terbuka lagi setelah 24 jam.'

/**
 * The one door of every text that leaves the circle of a case (docs/design/domain.md): compares it with what
 * the case knows. That it holds something of the reporter is an event at once, so a caller that refuses then
 * uses `scene.stop`, which keeps it. Refuses after five such findings in a day, whatever text they were in.
 */
export async function atTheDoor(
  scene: StaffScene,
  { sections, addressee, cleared, noun }: LeavingText,
): Promise<Leak[]> {
  const { tx, keys, aduan, now, refuse } = scene
  const since = new Date(now.getTime() - DAY_MS)
  const where = { aduanId: aduan.id, kind: 'leakFound', at: { gt: since } }
  if ((await tx.peristiwa.count({ where })) >= MOST_HITS) return refuse(EXHAUSTED)
  const leaks = await leaksIn(tx, keys, aduan.id, sections, {
    ...(addressee ? { addressee } : {}),
    ...(cleared ? { cleared } : {}),
  })
  if (leaks.some(tellsOfReporter)) await noteBeside(scene, 'leakFound', noun)
  return leaks
}
