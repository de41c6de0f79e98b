import { z } from 'zod'
import type { Tx } from '@/lib/platform/db/client'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import { newId } from '@/lib/platform/db/id'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import type { WitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'

/** The purpose of a message; the page shows a request as a list of questions with fields. */
export type PesanKind =
  | 'BIASA'
  | 'PERMINTAAN_KELENGKAPAN'
  | 'KELENGKAPAN'
  | 'PERTANYAAN'
  | 'JAWABAN_PERTANYAAN'
  | 'KEMAJUAN'
  | 'KETERANGAN_BARU'
  | 'PERBAIKAN'
  | 'KEBERATAN'

/** A question of a request; in a reply with its answer. */
export interface PesanItem {
  element: string
  question: string
  answer?: string
  /** The reporter ticked "Saya tidak tahu". */
  unknown?: boolean
}

export interface PesanBody {
  text: string
  items?: PesanItem[]
  /** Text below the questions of a request. */
  closing?: string
  /** The request that this message replies to. */
  request?: string
  /** Exact time of a reporter's message (ISO); only the day is stored in the clear. */
  at?: string
}

export interface NewPesan {
  aduanId: string
  sender: ActorRole
  /** Always null for a reporter. */
  senderId: string | null
  kind: PesanKind
  body: PesanBody
  now: Date
  today: WitaDate
}

const column = sealedColumn<PesanBody>(
  'pesan',
  'sealed_body',
  'content',
  z.object({
    text: z.string(),
    items: z
      .array(
        z.object({
          element: z.string(),
          question: z.string(),
          answer: z.string().exactOptional(),
          unknown: z.boolean().exactOptional(),
        }),
      )
      .exactOptional(),
    closing: z.string().exactOptional(),
    request: z.string().exactOptional(),
    at: z.string().exactOptional(),
  }),
)

/** Appends a message between reporter and staff and returns its id. The caller holds the lock on the case. */
export async function appendPesan(tx: Tx, content: CompartmentKey, pesan: NewPesan): Promise<string> {
  const last = await tx.pesan.findFirst({
    where: { aduanId: pesan.aduanId },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  })
  const id = newId()
  const byReporter = pesan.sender === 'PELAPOR'
  const body = byReporter ? { ...pesan.body, at: pesan.now.toISOString() } : pesan.body
  await tx.pesan.create({
    data: {
      id,
      aduanId: pesan.aduanId,
      seq: (last?.seq ?? 0) + 1,
      sender: pesan.sender,
      senderId: byReporter ? null : pesan.senderId,
      kind: pesan.kind,
      onDate: dateColumn(pesan.today),
      at: byReporter ? null : pesan.now,
      sealedBody: await column.seal(content, id, body),
    },
  })
  // For the desk of the team; what it says is in the clear beside the message already.
  await tx.aduan.update({ where: { id: pesan.aduanId }, data: { replyWaits: byReporter } })
  return id
}

/** A message as a page shows it, with the sender's role and never a staff name. */
export interface PesanView {
  id: string
  sender: ActorRole
  kind: PesanKind
  onDate: WitaDate
  at: string | null
  text: string
  items: PesanItem[]
  closing: string
  request: string | null
}

interface PesanRow {
  id: string
  sender: ActorRole
  kind: string
  onDate: Date
  at: Date | null
  sealedBody: Bytes
}

/** Opens one message. */
export async function openPesan(content: CompartmentKey, row: PesanRow): Promise<PesanView> {
  const body = await column.open(content, row.id, row.sealedBody)
  return {
    id: row.id,
    sender: row.sender,
    kind: row.kind as PesanKind,
    onDate: fromDateColumn(row.onDate),
    at: body.at ?? row.at?.toISOString() ?? null,
    text: body.text,
    items: body.items ?? [],
    closing: body.closing ?? '',
    request: body.request ?? null,
  }
}
