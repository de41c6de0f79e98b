import { notFound } from 'next/navigation'
import { KeptForms } from '@/components/form/kept-forms'
import { HandoverPart } from '@/components/penyerahan/handover-part'
import { BackLink } from '@/components/ui/back-link'
import { Done } from '@/components/ui/done'
import { keptValues } from '@/lib/action/kept-form'
import { openHead } from '@/lib/aduan/case-head'
import { requireViewer } from '@/lib/auth/viewer'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { handoversOf } from '@/lib/penyerahan/queries'
import {
  approveHandoverAction,
  rejectHandoverAction,
  requestHandoverAction,
} from '../../../../../penyerahan-actions'

interface Place {
  params: Promise<{ id: string }>
  searchParams: Promise<{ selesai?: string }>
}

const ACTIONS = {
  request: requestHandoverAction,
  approve: approveHandoverAction,
  reject: rejectHandoverAction,
}
const DONE: Record<string, string> = {
  'serah-minta': 'Permintaan penyerahan tercatat dan menunggu keputusan orang lain.',
  'serah-setuju': 'Penyerahan disetujui. Peminta dapat mengunduh berkas kasus dalam 24 jam.',
  'serah-tolak': 'Permintaan penyerahan ditolak.',
}

/** Handing the case file to law enforcement, for administrators of the case. */
export default async function PenyerahanPage({ params, searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const { id } = await params
  const opened = await openHead(db(), viewer, id, clockNow())
  if (!opened) notFound()
  const { head, keys } = opened
  const { selesai } = await searchParams
  const done = selesai ? DONE[selesai] : undefined
  return (
    <KeptForms
      values={await keptValues(viewer.userId, `/admin/aduan/${id}/penyerahan`)}
      className="space-y-6"
    >
      <BackLink href={`/admin/aduan/${id}`} label="Kembali ke kasus" />
      <h1 className="figures">{head.nomor}</h1>
      <Done>{done}</Done>
      <HandoverPart head={head} handovers={await handoversOf(db(), keys, head.id)} actions={ACTIONS} />
    </KeptForms>
  )
}
