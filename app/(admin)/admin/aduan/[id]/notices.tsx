import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import type { EventView } from '@/lib/kasus/case-parts'
import { db } from '@/lib/platform/db/client'
import { insideOf } from '@/lib/telaah/internal'

/** Why the team handed the case back, while it has not gone anywhere else since. */
export async function handBackReason(
  { id, status }: CaseHeadView,
  keys: CaseKeys,
  events: readonly EventView[],
): Promise<string | null> {
  const last = events.findLast(({ kind }) => ['forwarded', 'linkedDuplicate', 'handedBack'].includes(kind))
  if (status !== 'DIVERIFIKASI' || last?.kind !== 'handedBack') return null
  const inside = await insideOf(db(), keys, { aduanId: id, seq: last.seq })
  return inside.get(last.id)?.text ?? null
}

/** Why the team handed the case back, at the top of its page. */
export function HandedBack({ reason }: { reason: string | null }) {
  if (!reason) return null
  return (
    <Notice kind="warn" title="Tim Telaah mengembalikan kasus ini">
      <p className="typed">{reason}</p>
    </Notice>
  )
}

/**
 * The public interest may ask for a case of the office's own, which nothing links to the reporter who
 * withdrew.
 */
export function AfterWithdrawal() {
  return (
    <Notice kind="info" title="Pelapor mencabut aduan ini">
      <p>
        Bila menyangkut kepentingan umum, buka aduan internal. Tulis hanya yang dapat diketahui tanpa pelapor;
        nama, kontak, dan kunci aduan ini tidak ikut.
      </p>
      <p>
        <Link href="/admin/aduan/baru?kanal=internal" className="font-semibold">
          Buka aduan internal
        </Link>
      </p>
    </Notice>
  )
}
