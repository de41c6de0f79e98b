/**
 * The promises of docs/design/domain.md a second time, in the plainest way: day by day, counting each working
 * day. Shares no code with lib/; the test compares it with the timers' results.
 */
const DAY = 86_400_000
export type Command =
  | 'startVerification'
  | 'askCompletion'
  | 'complete'
  | 'forward'
  | 'acceptCase'
  | 'sendProgress'
  | 'askPelapor'
  | 'answerQuestion'
  | 'proposeJawaban'
  | 'issueJawaban'
  | 'acceptJawaban'

export interface Fired {
  deadline: string
  step: string
  on: string
  told: boolean
}

interface Running {
  days: number
  used: number
  paused: boolean
  /** Steps that are due and not yet carried out. */
  waiting: { step: string; from: number }[]
}

const OURS = ['verification', 'firstMessage', 'answer', 'progress']
const REMINDED: Record<string, number[]> = { completion: [3, 8], question: [3, 8], reaction: [7] }

/** Midnight in WITA of a day, as a number. */
export const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`)
const nextDay = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)

/** One case, counted by hand. */
export class PlainCase {
  status = 'MENUNGGU_VERIFIKASI'
  readonly fired: Fired[] = []
  private readonly running = new Map<string, Running>()

  constructor(private readonly berkadar: boolean) {
    this.begin('verification', 3)
  }

  /** No promise is running: time has no effect here. */
  get isAtRest(): boolean {
    return this.running.size === 0
  }

  /** A new day begins; it counts if it is a working day and the case does not wait for the reporter. */
  dawn(day: string, isWorkingDay: boolean): void {
    if (!isWorkingDay) return
    for (const [name, promise] of this.running) {
      if (promise.paused) continue
      promise.used += 1
      const eight = midnight(day) + 8 * 3_600_000
      for (const step of stepsAt(name, promise)) promise.waiting.push({ step, from: eight })
      if (!OURS.includes(name) && promise.used === promise.days)
        promise.waiting.push({ step: 'expired', from: midnight(nextDay(day)) })
    }
  }

  /** A timer run at this moment. Of several due steps the last is sent and the others are only recorded. */
  look(at: number, day: string): void {
    const inOrder = [...this.running].filter(([, { waiting }]) => waiting.length > 0)
    for (const [name, promise] of inOrder.sort((a, b) => ends(b[1], at) - ends(a[1], at))) {
      if (promise.paused || this.running.get(name) !== promise) continue
      const come = promise.waiting.filter((one) => one.from <= at)
      promise.waiting = promise.waiting.filter((one) => one.from > at)
      come.forEach(({ step }, index) => {
        this.fired.push({ deadline: name, step, on: day, told: index === come.length - 1 })
      })
      if (come.at(-1)?.step === 'expired') this.expire(name)
    }
  }

  /** A person acts; false if the lifecycle does not allow it now. */
  act(command: Command): boolean {
    const to = this.allowed(command)
    if (to === null) return false
    if (command === 'complete' && this.status === 'DITUTUP_SEMENTARA') this.begin('verification', 3)
    this.status = to
    if (command === 'askCompletion') this.pause('verification', 'completion')
    if (command === 'complete') this.resume('completion', 'verification')
    if (command === 'forward') {
      this.running.delete('verification')
      this.begin('firstMessage', 5)
      this.begin('answer', this.berkadar ? 60 : 14)
      if (this.berkadar) this.begin('progress', 10)
    }
    if (command === 'sendProgress' || command === 'askPelapor') this.running.delete('firstMessage')
    if (command === 'sendProgress' && this.berkadar) this.begin('progress', 10)
    if (command === 'askPelapor') this.pause('answer', 'question')
    if (command === 'answerQuestion') this.resume('question', 'answer')
    if (command === 'issueJawaban' || command === 'acceptJawaban') this.running.clear()
    if (command === 'issueJawaban') this.begin('reaction', 10)
    return true
  }

  private allowed(command: Command): string | null {
    const { status } = this
    const moves: Record<Command, string | null> = {
      startVerification: status === 'MENUNGGU_VERIFIKASI' ? 'DIVERIFIKASI' : null,
      // Asked before the first warning in this simulation; the unit tests cover other moments.
      askCompletion: status === 'DIVERIFIKASI' && this.used('verification') <= 1 ? 'PERLU_DILENGKAPI' : null,
      complete:
        status === 'PERLU_DILENGKAPI'
          ? 'DIVERIFIKASI'
          : status === 'DITUTUP_SEMENTARA'
            ? 'MENUNGGU_VERIFIKASI'
            : null,
      forward: status === 'DIVERIFIKASI' ? 'DITERUSKAN' : null,
      acceptCase: status === 'DITERUSKAN' ? 'DITELAAH' : null,
      sendProgress: status === 'DITELAAH' ? 'DITELAAH' : null,
      askPelapor:
        status === 'DITELAAH' && !this.running.has('question') && this.used('answer') <= 12
          ? 'DITELAAH'
          : null,
      answerQuestion: status === 'DITELAAH' && this.running.has('question') ? 'DITELAAH' : null,
      proposeJawaban: status === 'DITELAAH' && !this.running.has('question') ? 'JAWABAN_DISIAPKAN' : null,
      issueJawaban: status === 'JAWABAN_DISIAPKAN' ? 'DIJAWAB' : null,
      acceptJawaban: status === 'DIJAWAB' ? 'SELESAI' : null,
    }
    return moves[command]
  }

  private used(name: string): number {
    return this.running.get(name)?.used ?? Number.POSITIVE_INFINITY
  }

  private begin(name: string, days: number): void {
    this.running.set(name, { days, used: 0, paused: false, waiting: [] })
  }

  private pause(ours: string, theirs: string): void {
    const promise = this.running.get(ours)
    if (promise) promise.paused = true
    this.begin(theirs, 10)
  }

  private resume(theirs: string, ours: string): void {
    this.running.delete(theirs)
    const promise = this.running.get(ours)
    if (promise) promise.paused = false
  }

  private expire(name: string): void {
    if (name === 'question') {
      this.resume('question', 'answer')
      return
    }
    this.running.clear()
    this.status = name === 'completion' ? 'DITUTUP_SEMENTARA' : 'SELESAI'
  }
}

/** The step on the morning when this many working days are used up. */
function stepsAt(name: string, { days, used }: Running): string[] {
  if (OURS.includes(name)) {
    const warnings: Record<number, string> = { [-1]: 'dayBefore', 0: 'today', 1: 'late', 2: 'escalated' }
    return [warnings[used - days] ?? ''].filter((step) => step !== '')
  }
  return (REMINDED[name] ?? []).flatMap((day, index) =>
    used === day ? [index === 0 ? 'reminded' : 'remindedAgain'] : [],
  )
}

/** Expiry comes first: it ends other deadlines. */
function ends({ waiting }: Running, at: number): number {
  return waiting.some(({ step, from }) => step === 'expired' && from <= at) ? 1 : 0
}
