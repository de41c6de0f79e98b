import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import { type Clocks, dueNow, type PromisedDays } from '@/lib/waktu/clocks'
import { batasWaktu, tanggal, tanpaTanggal } from '@/lib/waktu/dates'
import { DRAFT_DAYS } from '@/lib/waktu/deadline-steps'
import { type ChipIcon, type ChipTone, statusChips } from './chip-labels'
import { type AduanStatus, statusLabels } from './lifecycle-states'
import type { StatusVariant } from './variant-labels'

export interface PelaporStatusInput {
  status: AduanStatus
  clocks: Clocks
  today: WitaDate
  calendar: Kalender
  /** The promises valid today. */
  promised: PromisedDays
  variant: StatusVariant
  /** Set if the reporter may still reopen a finished case. */
  reopenUntil?: WitaDate | undefined
}

/** Everything that a reporter reads about a state. */
export interface PelaporStatus {
  label: string
  tone: ChipTone
  icon: ChipIcon
  /** Meaning of the state, one sentence. */
  sentence: string
  /** What happens next. */
  next: string
  /** The day named in the texts above. */
  dueOn: WitaDate | null
  /** A request to the reporter; null if there is none. */
  asks: string | null
  /** Admits that a promise was missed. */
  late: string | null
  /** One of the office's clocks is paused while the reporter is asked. */
  paused: string | null
}

/**
 * The reporter's words for a state: label, meaning, next step and its date (docs/design/look-and-feel.md 3,
 * docs/design/domain.md).
 */
export function pelaporStatus(input: PelaporStatusInput): PelaporStatus {
  const words = wordsOf(input)
  const late = lateSentence(input)
  return {
    label: statusLabels[input.status],
    ...statusChips[input.status],
    dueOn: null,
    asks: null,
    paused: pausedSentence(input),
    ...words,
    next: [words.next, undated(input)].filter(Boolean).join(' '),
    late,
  }
}

/** The clock of a state's date. */
const datedBy: Partial<Record<AduanStatus, Clock>> = {
  MENUNGGU_VERIFIKASI: 'verification',
  DIVERIFIKASI: 'verification',
  PERLU_DILENGKAPI: 'completion',
  DITERUSKAN: 'answer',
  DITELAAH: 'answer',
  JAWABAN_DISIAPKAN: 'answer',
  DIJAWAB: 'reaction',
}

/** Replaces a date that cannot be given because its year has no calendar yet. */
function undated({ status, clocks, today, calendar }: PelaporStatusInput): string | null {
  const clock = datedBy[status]
  return clock && !clocks.due[clock] ? tanpaTanggal(today, calendar) : null
}

type Words = Pick<PelaporStatus, 'sentence' | 'next'> &
  Partial<Pick<PelaporStatus, 'label' | 'dueOn' | 'asks'>>

function wordsOf(input: PelaporStatusInput): Words {
  const { status, variant, promised } = input
  const afterwards = `paling lambat ${promised.verification} hari kerja sesudahnya`
  switch (status) {
    case 'DRAF':
      return {
        sentence: 'Belum dikirim. Hanya Anda yang dapat melihatnya.',
        next: `Lanjutkan kapan saja. Draf yang tidak dibuka selama ${DRAFT_DAYS} hari dihapus otomatis.`,
      }
    case 'MENUNGGU_VERIFIKASI': {
      const dueOn = running(input, 'verification')
      return {
        sentence: `Aduan sudah kami terima dan akan diperiksa${by(dueOn)}.`,
        next: 'Administrator memeriksa apakah aduan jelas, lengkap, dan kronologis.',
        dueOn,
      }
    }
    case 'DIVERIFIKASI': {
      const dueOn = running(input, 'verification')
      const next = `Hasil pemeriksaan kami sampaikan di halaman aduan ini${by(dueOn)}.`
      if (variant === 'completed') {
        return {
          label: 'Kelengkapan diterima',
          sentence: 'Jawaban Anda sudah masuk dan sedang diperiksa.',
          next,
          dueOn,
        }
      }
      return {
        sentence: 'Administrator sedang memeriksa kejelasan dan kelengkapan aduan Anda.',
        next,
        dueOn,
      }
    }
    case 'PERLU_DILENGKAPI': {
      const dueOn = running(input, 'completion')
      return {
        sentence: `Kami memerlukan keterangan tambahan. Jawab sebisanya${by(dueOn)}.`,
        next: 'Setelah jawaban Anda masuk, pemeriksaan berlanjut. Tanpa jawaban, aduan ditutup sementara dan dapat Anda buka lagi.',
        asks: 'Jawab pertanyaan administrator. Bila tidak tahu, jawab saja “tidak tahu”.',
        dueOn,
      }
    }
    case 'DITERUSKAN': {
      const dueOn = running(input, 'firstMessage')
      return {
        sentence: 'Aduan Anda diserahkan kepada Tim Telaah untuk ditelaah.',
        next: `Tim Telaah mengirim kabar pertama${by(dueOn)}. Jawaban resmi kami berikan${by(running(input, 'answer'))}.`,
        dueOn: dueOn ?? running(input, 'answer'),
      }
    }
    case 'DITELAAH':
      return { ...followUpWords(variant), ...questionOrAnswer(input) }
    case 'JAWABAN_DISIAPKAN': {
      const dueOn = running(input, 'answer')
      return {
        sentence: 'Hasil telaah sedang ditulis dan disetujui pejabat berwenang.',
        next: `Jawaban resmi dapat Anda baca di halaman aduan ini${by(dueOn)}.`,
        dueOn,
      }
    }
    case 'DIJAWAB': {
      const dueOn = running(input, 'reaction')
      return {
        sentence: `Jawaban resmi sudah terbit. Kami menunggu tanggapan Anda${by(dueOn)}.`,
        next: 'Anda dapat menerima jawaban atau mengajukan keberatan. Tanpa tanggapan, aduan dinyatakan selesai.',
        asks: 'Baca jawaban resmi, lalu beri tanggapan.',
        dueOn,
      }
    }
    case 'SELESAI':
      return {
        sentence: 'Penanganan selesai. Anda tetap dapat membaca jawaban.',
        next: input.reopenUntil
          ? `Bila ada fakta baru, Anda dapat membuka kembali aduan ini satu kali${by(input.reopenUntil)}.`
          : 'Anda tetap dapat mengirim pesan. Untuk hal baru, buat aduan baru.',
        ...(variant === 'asked'
          ? { asks: 'Apakah Anda diperlakukan buruk karena melapor? Beri tahu kami keadaan Anda.' }
          : {}),
      }
    case 'DIARAHKAN':
      return {
        sentence: 'Bukan kewenangan kami. Kami jelaskan ke mana dan mengapa.',
        next: 'Nama Anda tidak kami teruskan tanpa izin Anda. Bila ada yang kurang jelas, kirim pesan.',
      }
    case 'TIDAK_DAPAT_DITINDAKLANJUTI':
      return {
        sentence: 'Alasannya kami tulis di halaman aduan ini. Anda dapat mengirim keterangan baru.',
        next: `Bila keterangan baru masuk, aduan kami periksa lagi ${afterwards}.`,
      }
    case 'DITUTUP_SEMENTARA':
      return {
        sentence: 'Kelengkapan belum kami terima. Kirim kapan saja untuk membuka kembali.',
        next: `Setelah kelengkapan masuk, aduan kami periksa lagi ${afterwards}.`,
      }
    case 'DICABUT':
      return {
        sentence: 'Anda mencabut aduan. Kami dapat tetap memeriksa bila menyangkut kepentingan umum.',
        next: 'Tidak ada lagi yang perlu Anda lakukan. Anda tetap dapat mengirim pesan.',
      }
  }
}

function followUpWords(variant: StatusVariant): Pick<Words, 'sentence'> & { label?: string } {
  if (variant === 'objected') {
    return {
      label: 'Tanggapan Anda sedang dibaca',
      sentence: 'Tim membaca tanggapan Anda dan akan menjawab.',
    }
  }
  if (variant === 'reopened') {
    return { label: 'Ditindaklanjuti kembali', sentence: 'Ada informasi baru sehingga aduan dibuka lagi.' }
  }
  return { sentence: 'Tim Telaah sedang menganalisis, berkoordinasi, atau memeriksa di lapangan.' }
}

function questionOrAnswer(
  input: PelaporStatusInput,
): Pick<Words, 'next'> & { dueOn: WitaDate | null; asks?: string } {
  const questionDue = running(input, 'question')
  if (questionDue) {
    return {
      next: `Setelah Anda menjawab, pekerjaan berlanjut. Tanpa jawaban${until(questionDue)}, tim melanjutkan dengan yang ada.`,
      asks: `Tim Telaah bertanya kepada Anda. Jawab sebisanya${by(questionDue)}.`,
      dueOn: questionDue,
    }
  }
  if (input.clocks.paused?.clock === 'answer') {
    return {
      next: 'Setelah Anda menjawab, pekerjaan berlanjut.',
      asks: 'Tim Telaah bertanya kepada Anda. Jawab sebisanya.',
      dueOn: null,
    }
  }
  const dueOn = running(input, 'answer')
  return { next: `Jawaban resmi kami berikan di halaman aduan ini${by(dueOn)}.`, dueOn }
}

type Clock = keyof Clocks['due']

/** The day of a running clock; null if it is paused, and also if its day is over and `late` says so. */
function running({ clocks, today, calendar }: PelaporStatusInput, clock: Clock): WitaDate | null {
  const due = dueNow(clocks, clock)
  return due && ours(clock) && batasWaktu(due, today, calendar).late ? null : due
}

const OUR_CLOCKS = ['safety', 'verification', 'firstMessage', 'answer', 'progress'] as const satisfies Clock[]
const ours = (clock: Clock): boolean => (OUR_CLOCKS as readonly Clock[]).includes(clock)

const excuses: Record<(typeof OUR_CLOCKS)[number], string> = {
  safety:
    'Mohon maaf. Laporan Anda bahwa Anda merasa terancam belum kami jawab. Dalam keadaan darurat hubungi polisi di 110, atau LPSK di 148.',
  verification: 'Mohon maaf. Aduan Anda tetap kami periksa dan hasilnya kami sampaikan di sini.',
  firstMessage: 'Mohon maaf. Kabar pertama dari Tim Telaah segera kami kirim.',
  answer: 'Mohon maaf. Jawaban resmi tetap kami siapkan dan kami sampaikan di sini.',
  progress: 'Mohon maaf. Kabar kemajuan segera kami kirim.',
}

/** "Kami terlambat 2 hari kerja. …" for the promise missed by most days. Null if all are kept. */
function lateSentence({ clocks, today, calendar }: PelaporStatusInput): string | null {
  let worst: { clock: (typeof OUR_CLOCKS)[number]; days: number } | null = null
  for (const clock of OUR_CLOCKS) {
    const due = dueNow(clocks, clock)
    if (!due) continue
    const { left, late, countable } = batasWaktu(due, today, calendar)
    const days = countable ? -left : 0
    if (late && (!worst || days > worst.days)) worst = { clock, days }
  }
  if (!worst) return null
  const start =
    worst.days === 0 ? 'Batas waktu kami sudah lewat.' : `Kami terlambat ${worst.days} hari kerja.`
  return `${start} ${excuses[worst.clock]}`
}

function pausedSentence({ clocks: { paused } }: PelaporStatusInput): string | null {
  if (!paused) return null
  const what = paused.clock === 'verification' ? 'verifikasi' : 'jawaban resmi'
  const rest =
    paused.left > 0 ? ` Setelah Anda menjawab, sisa waktu kami masih ${paused.left} hari kerja.` : ''
  return `Batas waktu ${what} dihentikan sementara sejak ${tanggal(paused.on)} sampai Anda menjawab.${rest}`
}

const by = (day: WitaDate | null): string => (day ? ` paling lambat ${tanggal(day)}` : '')
const until = (day: WitaDate): string => ` sampai ${tanggal(day)}`
