import type { Db } from '@/lib/platform/db/client'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'
import type { WitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'

/** Limit of drafts per account. A kode rahasia has one case. */
export const MOST_DRAFTS = 50
/** Limit of sent aduan per account and day. */
export const SENT_A_DAY = 50

/** Shown instead; the typed text stays in the form or its draft. */
export const TOO_MANY_DRAFTS = `Anda sudah punya ${MOST_DRAFTS} draf. Yang Anda tulis masih ada di halaman ini; kirim atau hapus satu draf di Aduan Saya, lalu tekan tombolnya lagi.`
export const TOO_MANY_SENT = `Hari ini sudah ${SENT_A_DAY} aduan terkirim dari akun ini. Draf ini tersimpan; kirim mulai besok. Bila mendesak, hubungi kami lewat Kontak.`

/** Whether an account may begin another draft. */
export async function mayBegin(db: Db, viewer: PelaporViewer): Promise<boolean> {
  const drafts = { ownerTag: await ownerTag(viewer.seed), status: 'DRAF' } as const
  return (await db.aduan.count({ where: drafts })) < MOST_DRAFTS
}

/** Whether an account may send this aduan today; repeating one that was sent is always allowed. */
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
