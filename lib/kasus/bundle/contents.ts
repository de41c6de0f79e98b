import { describeEvent } from '@/lib/aduan/events/event-labels'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import {
  differenceList,
  keptSentence,
  nounOf,
  openingLabels,
  refusalSentence,
  statusSentences,
} from '@/lib/bukti/finding-labels'
import { extensionFor } from '@/lib/bukti/rules'
import type { LampiranView, OpeningView } from '@/lib/bukti/views'
import { labelOf } from '@/lib/naskah/answer-rules'
import { declineReasons } from '@/lib/verifikasi/rules'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'
import type { CaseView } from '../case'
import type { EventView } from '../case-parts'

/** A file as the index lists it. */
export interface BundelFile {
  id: string
  number: number
  /** Neutral: the sender's own name of a file may identify them. */
  name: string
  note: string
  from: 'pelapor' | 'petugas'
  onDate: WitaDate
  sha256Original: string
  /** The clean copy in the bundle; null when there is none, with the reason in `missing`. */
  copy: { path: string; type: string; length: number; sha256: string } | null
  missing: string | null
  /** What the copy does not show as the original does. */
  differences: readonly string[]
}

export interface BundelEvent {
  onDate: WitaDate
  when: string
  sentence: string
  detail: string | null
}

/** All contents of a bundle except the files themselves. Nothing in it identifies the reporter. */
export interface BundelContents {
  nomor: string
  kategori: string
  kabkota: string
  submittedOn: WitaDate
  status: string
  takenBy: string
  takenAt: Date
  files: BundelFile[]
  events: BundelEvent[]
  /** Openings of files by staff, latest first. */
  openings: { when: string; who: string; act: string; number: number }[]
}

/** Contents of a bundle of this case, for the member of staff who downloads it. */
export function contentsOf(
  view: CaseView,
  openings: readonly OpeningView[],
  takenBy: string,
  takenAt: Date,
): BundelContents {
  return {
    nomor: view.nomor,
    kategori: view.kategori,
    kabkota: view.kabkota,
    submittedOn: view.submittedOn,
    status: statusLabels[view.status],
    takenBy,
    takenAt,
    files: view.files.map((file, index) => listed(file, index + 1)),
    events: view.events.flatMap(told),
    openings: openings.map(({ lampiranId, act, who, at }) => ({
      when: moment(new Date(at)),
      who,
      act: openingLabels[act],
      number: view.files.findIndex((file) => file.id === lampiranId) + 1,
    })),
  }
}

/** E.g. "23 November 2026 pukul 10.42 WITA". */
export function moment(at: Date): string {
  return `${tanggalPendek(toWitaDate(at))} ${pukul(at)}`
}

function listed(file: LampiranView, number: number): BundelFile {
  const { clean, held } = file
  return {
    id: file.id,
    number,
    name: neutralName(number, clean?.type ?? file.type),
    note: file.note,
    from: file.uploader === 'PELAPOR' ? 'pelapor' : 'petugas',
    onDate: file.onDate,
    sha256Original: file.sha256,
    copy: clean && !held ? { path: `berkas/${neutralName(number, clean.type)}`, ...clean } : null,
    missing: clean && !held ? null : whyMissing(file),
    differences: clean && !held ? differenceList(file.differences) : [],
  }
}

/**
 * A name that says nothing about who wrote or made the file: "03-foto.jpg". The file's SHA-256 leads back to
 * its own name.
 */
function neutralName(number: number, type: string): string {
  return `${String(number).padStart(2, '0')}-${nounOf(type).toLowerCase()}.${extensionFor(type)}`
}

function whyMissing(file: LampiranView): string {
  if (file.refusal) return refusalSentence(file.refusal)
  if (file.held) return statusSentences[file.status]
  return file.noCleanCopy ? keptSentence(file.noCleanCopy) : 'Berkas ini tidak punya salinan bersih.'
}

/**
 * An event worded for staff. For acts of the reporter it has only the day and no text, since time or text
 * could help an outsider to identify them.
 */
function told(event: EventView): BundelEvent[] {
  const sentence = describeEvent(event.kind, 'staff', event.role)
  if (sentence === null) return []
  const day = tanggalPendek(event.onDate)
  if (event.role === 'PELAPOR') return [{ onDate: event.onDate, when: day, sentence, detail: null }]
  const reason = event.reason ? labelOf(declineReasons, event.reason) : null
  return [
    {
      onDate: event.onDate,
      when: event.at ? moment(new Date(event.at)) : day,
      sentence,
      detail: [reason, event.text].filter(Boolean).join('. ') || null,
    },
  ]
}
