import type { Db } from '@/lib/platform/db/client'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'
import type { WitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'

/** Of one account at the same time. A kode rahasia has one case. */
export const MOST_DRAFTS = 50
/** Of one account on one day. */
export const SENT_A_DAY = 50

/** What is said instead; what was typed stays in the form, or in its draft. */
export const TOO_MANY_DRAFTS = `Anda sudah punya ${MOST_DRAFTS} draf. Yang Anda tulis masih ada di halaman ini; kirim atau hapus satu draf di Aduan Saya, lalu tekan tombolnya lagi.`
export const TOO_MANY_SENT = `Hari ini sudah ${SENT_A_DAY} aduan terkirim dari akun ini. Draf ini tersimpan; kirim mulai besok. Bila mendesak, hubungi kami lewat Kontak.`

/** Whether an account may begin one more draft. */
export async function mayBegin(db: Db, viewer: PelaporViewer): Promise<boolean> {
  const drafts = { ownerTag: await ownerTag(viewer.seed), status: 'DRAF' } as const
  return (await db.aduan.count({ where: drafts })) < MOST_DRAFTS
}

/** Whether an account may send this aduan today; one that was sent before is only answered once more. */
export async function maySend(
  db: Db,
  viewer: PelaporViewer,
  aduanId: string,
  today: WitaDate,
): Promise<boolean> {
  const others = {
    ownerTag: await ownerTag(viewer.seed),
    submittedOn: dateColumn(today),
    id: { not: aduanId },
  }
  return (await db.aduan.count({ where: others })) < SENT_A_DAY
}
