import { notFound, redirect } from 'next/navigation'
import { db } from '@/lib/platform/db/client'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { archivedCases } from '@/lib/sesudah/archive/queries'

/**
 * For a page of a case that does not open for this viewer: leads somebody who lost its keys in the archive to
 * the page where they may ask for them. 404 for everybody else, as for an unknown id.
 */
export async function archiveOrNotFound(viewer: Viewer, aduanId: string): Promise<never> {
  if (viewer.role !== 'PELAPOR') {
    const { cases } = await archivedCases(db(), viewer, { only: aduanId })
    if (cases.length > 0) redirect(`/${viewer.role.toLowerCase()}/arsip?aduan=${aduanId}`)
  }
  notFound()
}
