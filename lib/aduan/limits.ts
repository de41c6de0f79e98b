import type { Db, Tx } from '@/lib/db/client'
import { dateColumn } from '@/lib/db/dates'
import type { WitaDate } from '@/lib/kalender/rules'
import type { Bytes } from '@/lib/vault/bytes'

/** Of one account at the same time. A kode rahasia has one case. */
export const MOST_DRAFTS = 20
/** Of one account on one day. */
export const SENT_A_DAY = 20

/** What is said instead; what was typed stays in the form, or in its draft. */
export const TOO_MANY_DRAFTS = `Anda sudah punya ${MOST_DRAFTS} draf. Yang Anda tulis masih ada di halaman ini; kirim atau hapus satu draf di Aduan Saya, lalu tekan tombolnya lagi.`
export const TOO_MANY_SENT = `Hari ini sudah ${SENT_A_DAY} aduan terkirim dari akun ini. Draf ini tersimpan; kirim mulai besok. Bila mendesak, hubungi kami lewat Kontak.`

/** Whether an account may begin one more draft. */
export async function mayBegin(db: Db | Tx, ownerTag: Bytes): Promise<boolean> {
  return (await db.aduan.count({ where: { ownerTag, status: 'DRAF' } })) < MOST_DRAFTS
}

/** Whether an account may send one more aduan today. */
export async function maySend(tx: Tx, ownerTag: Bytes, today: WitaDate): Promise<boolean> {
  const sent = { ownerTag, submittedOn: dateColumn(today) }
  return (await tx.aduan.count({ where: sent })) < SENT_A_DAY
}
