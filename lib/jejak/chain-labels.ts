import { describeEvent } from '@/lib/aduan/events/event-labels'
import type { BrokenLink, ChainProblem } from '@/lib/aduan/verify-chain'
import type { BrokenAccount } from '@/lib/platform/session/account-seal'
import { toWitaDate } from '@/lib/waktu/calendar'
import { tanggalPendek } from '@/lib/waktu/dates'
import { actLabel } from './act-labels'
import type { BrokenAct } from './verify-acts'

const PROBLEMS: Record<ChainProblem, string> = {
  changed: 'isinya tidak sama dengan yang dicatat',
  missing: 'hilang dari rantai',
  head: 'bukan peristiwa terakhir yang disegel server, atau batas waktu, kategori, tim atau pemilik aduan diubah sesudahnya',
  unsealed: 'tidak disegel server',
}

/** One sentence about the first broken event of a case: nomor, position, kind and day, without content. */
export function brokenLinkWords(link: Omit<BrokenLink, 'aduanId'>): string {
  const what = link.kind ? (describeEvent(link.kind, 'staff', 'SISTEM') ?? link.kind) : null
  const when = link.on ? `${link.kind ? '' : 'sesudah '}${tanggalPendek(link.on)}` : 'tanggal tidak diketahui'
  const details = [what?.replace(/[.]$/, ''), when].filter(Boolean).join(', ')
  return `${link.nomor ?? 'Aduan tanpa nomor'}: peristiwa ke-${link.seq} (${details}) ${PROBLEMS[link.problem]}.`
}

/** The same for an administrator's act. */
export function brokenActWords({ seq, problem, act, at }: BrokenAct): string {
  const when = at ? `${act ? '' : 'sesudah '}${tanggalPendek(toWitaDate(at))}` : 'tanggal tidak diketahui'
  const details = [act ? actLabel(act) : null, when].filter(Boolean).join(', ')
  return `Catatan akun dan pengaturan: tindakan ke-${seq} (${details}) ${PROBLEMS[problem]}.`
}

/** The same for an account; a reporter's is named to nobody. */
export function brokenAccountWords({ username, staff, problem }: BrokenAccount): string {
  const what =
    problem === 'unsealed'
      ? 'tidak disegel server'
      : 'peran, status, kunci, langkah kedua, nama, atau tim diubah di luar aplikasi'
  return `${staff ? `Akun petugas ${username}` : 'Akun seorang pelapor'}: ${what}.`
}
