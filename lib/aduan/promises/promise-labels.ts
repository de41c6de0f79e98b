import { addDays, compareDates, isWeekend, type Kalender, type WitaDate } from '@/lib/waktu/calendar'
import type { ClockName } from '@/lib/waktu/clocks'
import { batasWaktu, tanggal, tanggalPendek, tanpaTanggal } from '@/lib/waktu/dates'
import type { PromiseClock } from '@/lib/waktu/deadline-steps'
import { type CountedDay, dayCount } from './day-count'
import { type GivenPromise, isOurs } from './given-promises'

/** Title of a promise for the reporter. */
export const promiseTitles: Record<ClockName, string> = {
  verification: 'Pemeriksaan aduan',
  firstMessage: 'Kabar pertama dari Tim Telaah',
  answer: 'Jawaban resmi',
  progress: 'Kabar kemajuan',
  safety: 'Jawaban atas laporan ancaman',
  completion: 'Kelengkapan dari Anda',
  question: 'Jawaban Anda atas pertanyaan kami',
  reaction: 'Tanggapan Anda atas jawaban resmi',
}

/** What happens after the reporter's own time is over; never a reproach. */
const afterwards: Record<Exclude<ClockName, PromiseClock>, string> = {
  completion: 'Sesudah itu aduan ditutup sementara. Anda tetap dapat melengkapinya kapan saja.',
  question: 'Sesudah itu Tim Telaah melanjutkan dengan keterangan yang ada.',
  reaction: 'Sesudah itu aduan dinyatakan selesai.',
}

/** "hari Anda mengirim aduan": name of the first day by the event that started the clock. */
const firstDays: Record<string, string> = {
  submitted: 'hari Anda mengirim aduan',
  received: 'hari aduan kami terima',
  completedLate: 'hari Anda mengirim kelengkapan',
  newFactsSubmitted: 'hari Anda mengirim keterangan baru',
  handedBack: 'hari aduan kembali kepada administrator',
  forwarded: 'hari aduan diserahkan kepada Tim Telaah',
  linkedDuplicate: 'hari aduan diserahkan kepada Tim Telaah',
  jawabanObjected: 'hari Anda mengajukan keberatan',
  reopened: 'hari aduan dibuka kembali',
  completionAsked: 'hari kami meminta kelengkapan',
  questionAsked: 'hari kami bertanya',
  jawabanIssued: 'hari jawaban resmi terbit',
  progressSent: 'hari kabar kami yang terakhir',
  threatReported: 'hari Anda melaporkan ancaman',
}

const pauseReasons: Record<string, string> = {
  completionAsked: 'kami meminta keterangan tambahan dari Anda',
  questionAsked: 'Tim Telaah bertanya kepada Anda',
}

/** One promise in words. */
export interface PromiseWords {
  clock: ClockName
  title: string
  ours: boolean
  /** Null while there is no date. */
  dueOn: WitaDate | null
  /** "3 hari kerja lagi", or the reason for a missing day. */
  left: string
  why: string[]
  /** "Jam ini berhenti …": one sentence for each pause. */
  pauses: string[]
  /** Plainly admits a missed promise; null while it is kept. */
  late: string | null
  weeks: CountedDay[][]
}

interface Reading {
  today: WitaDate
  calendar: Kalender
  /** Names of holidays by day. */
  names: ReadonlyMap<string, string>
}

/** The words of an open promise: its day, the reason for that day, pauses, and whether it is late. */
export function promiseWords(given: GivenPromise, reading: Reading): PromiseWords {
  const { clock, dueOn } = given
  const ours = isOurs(clock)
  return {
    clock,
    title: promiseTitles[clock],
    ours,
    dueOn,
    left: leftWords(given, reading),
    why: [
      countWords(given, reading),
      ...(given.dueOn ? daysOffWords(given, reading) : []),
      ...(given.moved
        ? [
            'Kalender hari kerja berubah, sehingga tanggal ini dihitung ulang. Tidak pernah lebih cepat dari janji semula.',
          ]
        : []),
      ...(ours ? [] : [afterwards[clock as keyof typeof afterwards]]),
    ],
    pauses: given.pauses.map(pauseWords),
    late: ours && dueOn && compareDates(dueOn, reading.today) < 0 ? lateWords(given, reading) : null,
    weeks: dayCount(given, reading.calendar, reading.names),
  }
}

function leftWords({ outcome, dueOn }: GivenPromise, { today, calendar }: Reading): string {
  if (outcome === 'paused') return 'Berhenti sementara sampai Anda menjawab'
  if (!dueOn) return tanpaTanggal(today, calendar) ?? 'Tanggal belum dapat ditentukan'
  return batasWaktu(dueOn, today, calendar).words
}

function countWords({ days, startedOn, startedBy }: GivenPromise, { names }: Reading): string {
  const day = firstDays[startedBy] ?? 'hari pertama'
  const next = addDays(startedOn, 1)
  const plain = isWeekend(next) || names.has(next) ? 'hari kerja berikutnya' : tanggal(next)
  return `${days} hari kerja, dihitung sejak ${tanggal(startedOn)} (${day}). Hari itu sendiri tidak dihitung; hitungan mulai ${plain}.`
}

function daysOffWords({ startedOn, dueOn }: GivenPromise, { names }: Reading): string[] {
  if (!dueOn) return []
  const holidays: string[] = []
  let weekends = false
  for (let day = startedOn; compareDates(day, dueOn) <= 0; day = addDays(day, 1)) {
    const name = names.get(day)
    if (isWeekend(day)) weekends = true
    else if (name) holidays.push(`${tanggal(day)} (${name})`)
  }
  if (holidays.length > 0) {
    return [`Hari libur yang tidak dihitung: ${listed(holidays)}.`, ...(weekends ? [WEEKENDS] : [])]
  }
  return weekends ? [`${WEEKENDS} Tidak ada hari libur di antaranya.`] : []
}

const WEEKENDS = 'Sabtu dan Minggu tidak dihitung.'

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}, dan ${items.at(-1)}`
}

function pauseWords({ from, until, by }: GivenPromise['pauses'][number]): string {
  const why = pauseReasons[by] ?? 'kami menunggu jawaban Anda'
  return until
    ? `Berhenti ${tanggal(from)} sampai ${tanggal(until)}, karena ${why}. Hari-hari itu tidak mengurangi waktu kami.`
    : `Berhenti sejak ${tanggal(from)}, karena ${why}. Setelah Anda menjawab, sisa waktu kami berjalan lagi.`
}

function lateWords({ lateBy, clock }: GivenPromise, { today, calendar }: Reading): string {
  const known = calendar.years.has(Number(today.slice(0, 4)))
  const start = lateBy > 0 && known ? `Kami terlambat ${lateBy} hari kerja.` : 'Batas waktu kami sudah lewat.'
  return `${start} Mohon maaf. ${promiseTitles[clock]} tetap menjadi kewajiban kami, dan pengawas sudah diberi tahu.`
}

/** Outcome of a promise of the office: "Selesai Rabu, 25 November 2026, tepat waktu." */
export function endedWords({ endedOn, dueOn, outcome, lateBy }: GivenPromise): string {
  if (!endedOn) return ''
  const day = tanggal(endedOn)
  if (outcome === 'dropped') return `Tidak berlaku lagi sejak ${day}.`
  if (outcome === 'missed') {
    const by = lateBy > 0 ? `terlambat ${lateBy} hari kerja` : 'terlambat'
    return `Selesai ${day}, ${by} dari janji ${tanggalPendek(dueOn ?? endedOn)}. Mohon maaf.`
  }
  return dueOn ? `Selesai ${day}, tepat waktu (janji: ${tanggalPendek(dueOn)}).` : `Selesai ${day}.`
}
