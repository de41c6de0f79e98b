import type { AduanStatus } from '@/lib/aduan/lifecycle'
import type { ActorRole } from '@/lib/aduan/lifecycle-states'
import { newId } from '@/lib/platform/db/id'
import { addDays, type Kalender, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { standardDays } from '@/lib/waktu/clocks'
import type { World } from '../../../world/world'

/** A case on paper: the days of its events, for a count by hand. */
export interface PaperCase {
  id: string
  kategori: string
  kabkota: string
  berkadar: boolean
  held: boolean
  status: AduanStatus
  events: { kind: string; role: ActorRole; from: AduanStatus; to: AduanStatus; on: WitaDate }[]
}

/** The same numbers for the same seed. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** Generated cases of half a year: verified, asked, answered, objected to, closed, or still open. */
export function paperCases(count: number, first: WitaDate, roll: (sides: number) => number): PaperCase[] {
  return Array.from({ length: count }, () => {
    let on = addDays(first, roll(180))
    let from: AduanStatus = 'DRAF'
    const events: PaperCase['events'] = []
    const step = (kind: string, role: ActorRole, to: AduanStatus, wait: number) => {
      on = addDays(on, wait)
      events.push({ kind, role, from, to, on })
      from = to
    }
    step('submitted', 'PELAPOR', 'MENUNGGU_VERIFIKASI', 0)
    const way = roll(10)
    if (way > 0) step('verificationStarted', 'ADMIN', 'DIVERIFIKASI', roll(3))
    if (way > 5) {
      step('completionAsked', 'ADMIN', 'PERLU_DILENGKAPI', roll(4))
      if (way === 6) step('closedIncomplete', 'ADMIN', 'DITUTUP_SEMENTARA', roll(9))
      else step('completed', 'PELAPOR', 'DIVERIFIKASI', roll(9))
    }
    if (way === 1) step('redirected', 'ADMIN', 'DIARAHKAN', roll(5))
    if (way === 2) step('withdrawn', 'PELAPOR', 'DICABUT', roll(5))
    if (way > 2 && way !== 6) {
      step('forwarded', 'ADMIN', 'DITERUSKAN', roll(5))
      step('caseAccepted', 'TELAAH', 'DITELAAH', roll(3))
      if (way > 7) {
        step('questionAsked', 'TELAAH', 'DITELAAH', roll(20))
        step('questionAnswered', 'PELAPOR', 'DITELAAH', roll(15))
      }
      if (roll(4) > 0) {
        step('jawabanProposed', 'TELAAH', 'JAWABAN_DISIAPKAN', roll(15))
        step('jawabanIssued', 'KETUA', 'DIJAWAB', roll(4))
        if (roll(3) === 0) step('jawabanObjected', 'PELAPOR', 'DITELAAH', roll(5))
        else step('jawabanAccepted', 'PELAPOR', 'SELESAI', roll(5))
      }
    }
    return {
      id: newId(),
      kategori: ['pungli', 'pengadaan', 'aset'][roll(3)] ?? 'aset',
      kabkota: ['63.01', '63.71'][roll(2)] ?? '63.71',
      berkadar: roll(5) === 0,
      held: roll(6) > 0,
      status: from,
      events,
    }
  })
}

/** Inserts them as the commands would leave them for a reader of events; `held` ones have a key of admin1. */
export async function storePaperCases({ db, admin1 }: World, cases: readonly PaperCase[]): Promise<void> {
  const date = (day: WitaDate) => new Date(`${day}T00:00:00Z`)
  const bytes = new Uint8Array(32)
  await db.aduan.createMany({
    data: cases.map((one) => ({
      id: one.id,
      ownerTag: bytes,
      status: one.status,
      kategoriId: one.kategori,
      kabkotaCode: one.kabkota,
      berkadarPengawasan: one.berkadar,
      createdOn: date(one.events[0]?.on ?? toWitaDate(new Date(0))),
      touchedOn: date(one.events.at(-1)?.on ?? toWitaDate(new Date(0))),
      submittedOn: date(one.events[0]?.on ?? toWitaDate(new Date(0))),
    })),
  })
  await db.keyWrap.createMany({
    data: cases
      .filter(({ held }) => held)
      .map(({ id }) => ({
        aduanId: id,
        compartment: 'content' as const,
        epoch: 1,
        holder: 'STAFF' as const,
        userId: admin1.userId,
        recipientKeyId: bytes,
        sealed: bytes,
      })),
  })
  await db.peristiwa.createMany({
    data: cases.flatMap(({ id, events }) =>
      events.map((event, at) => ({
        aduanId: id,
        seq: at + 1,
        kind: event.kind,
        actorRole: event.role,
        onDate: date(event.on),
        fromStatus: event.from,
        toStatus: event.to,
        hash: bytes,
      })),
    ),
  })
}

/** The duration of a promise and whether it was kept, counted day by day; shares no code with the queries. */
export function byHand(
  one: PaperCase,
  clock: 'verification' | 'answer',
  calendar: Kalender,
): { endedOn: WitaDate; used: number; onTime: boolean }[] {
  const starts = clock === 'verification' ? ['submitted'] : ['forwarded', 'jawabanObjected']
  const ends =
    clock === 'verification' ? ['forwarded', 'redirected', 'declined', 'closedIncomplete'] : ['jawabanIssued']
  const pause = clock === 'verification' ? 'completionAsked' : 'questionAsked'
  const resume = clock === 'verification' ? 'completed' : 'questionAnswered'
  const promised =
    clock === 'verification'
      ? standardDays.verification
      : one.berkadar
        ? standardDays.answerPengawasan
        : standardDays.answer
  const found: { endedOn: WitaDate; used: number; onTime: boolean }[] = []
  let day: WitaDate | null = null
  let used = 0
  let allowed = promised
  let runs = false
  for (const { kind, on } of one.events) {
    while (day && day < on) {
      day = addDays(day, 1)
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
      if (runs && weekday !== 0 && weekday !== 6 && !calendar.holidays.has(day)) used += 1
    }
    if (starts.includes(kind)) {
      day = on
      used = 0
      allowed = promised
      runs = true
    } else if (kind === pause && runs) {
      runs = false
      // A reporter asked on the last day still has a day afterwards.
      if (used === promised) allowed += 1
    } else if (kind === resume && day) runs = true
    if (ends.includes(kind) && day) {
      found.push({ endedOn: on, used, onTime: used <= allowed })
      day = null
      runs = false
    }
  }
  return found
}
