import { db } from '@/lib/platform/db/client'
import { store } from '@/lib/platform/storage/store'

export const dynamic = 'force-dynamic'

/** 200 when database and storage answer, 503 otherwise; no other information. */
export async function GET(): Promise<Response> {
  try {
    await Promise.all([db().institution.count(), store().check()])
    return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503, headers: { 'cache-control': 'no-store' } })
  }
}
