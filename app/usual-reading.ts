import { redirect } from 'next/navigation'
import { mayReadCase } from '@/lib/akun/bulk-reading'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'

/**
 * Leads to the password page, and from there back to the case, when an administrator reads more than work
 * needs.
 */
export async function demandUsualReading(viewer: AdminViewer, aduanId: string): Promise<void> {
  if (await mayReadCase(db(), viewer, aduanId, clockNow())) return
  redirect(`/akun/konfirmasi?ke=${encodeURIComponent(`/admin/aduan/${aduanId}`)}`)
}
