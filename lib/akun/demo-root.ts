import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { certifiable, certificateOf } from '@/lib/aduan/keys/certified'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import type { Db } from '@/lib/platform/db/client'
import { certify, rootPublicKeyOf } from '@/lib/vault/root'
import { toWitaDate } from '@/lib/waktu/calendar'

const ALWAYS = { from: '2000-01-01', until: '9999-12-31' } as const

/**
 * In a demonstration ROOT's secret is stored beside the data (the banner says so) and every member of staff
 * is certified at once. Does nothing in production, which never has that secret.
 */
export async function certifyInDemo(db: Db): Promise<void> {
  const { WBS_MODE, WBS_DATA_DIR } = env()
  if (WBS_MODE !== 'demo' && WBS_MODE !== 'dev') return
  const secret = await readFile(join(WBS_DATA_DIR, 'demo', 'root-secret.txt'), 'utf8').catch(() => null)
  if (!secret) return
  const root = await rootPublicKeyOf(secret)
  const staff = await db.user.findMany({ where: { role: { not: 'PELAPOR' } }, select: certifiable })
  for (const row of staff) {
    if (await certificateOf(root, row, toWitaDate(clockNow()))) continue
    const certificate = await certify(secret, { ...row, userId: row.id, ...ALWAYS })
    await db.user.update({ where: { id: row.id }, data: { certificate } })
  }
}
