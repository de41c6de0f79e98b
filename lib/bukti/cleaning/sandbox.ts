import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Bytes } from '@/lib/vault/bytes'
import { byteReader } from '@/lib/vault/chunks'
import { sandbox } from './command'
import { type Parser, startParser } from './parsers'
import { giveWay, memoryOf, processorTimeOf } from './processes'
import type { Answer, Job } from './protocol'
import { slots } from './slots'

/** Limits of a parser. */
export const limits = {
  timeMs: 10_000,
  /**
   * Nobody waits for an examination, so on a busy machine it gets more time to use its ten seconds of
   * processor time.
   */
  examineMs: 30_000,
  /** Processor time that counts as the full ten seconds; with less the machine was busy, not the parser. */
  workedS: 9,
  memoryBytes: 1200 * 1024 * 1024,
}
/** Time to hand over the answer after the work is done; the store may be slow. */
const HANDOVER_MS = 60_000
const WATCH_MS = 200

/**
 * The process was stopped or crashed: none of its output counts. `busy`: it ran out of time before it got its
 * share of the processor.
 */
export class SandboxStopped extends Error {
  constructor(readonly why: 'time' | 'busy' | 'memory' | 'crash') {
    super(`parser stopped: ${why}`)
    this.name = 'SandboxStopped'
  }
}

/** Separate slots, so that queued examinations never delay a page that somebody is viewing. */
const examining = slots('examining', 2)
const viewing = slots('viewing', 2)

/**
 * Runs a job on a file in a new process and passes its answer and the bytes of its part to `use`. The process
 * has no environment (no keys), may read only its own program, write nothing, and has no network if the
 * machine supports that; it is killed after ten seconds of work or above its memory limit. Throws
 * SandboxStopped.
 */
export function inSandbox<T>(
  job: Job,
  file: AsyncIterable<Uint8Array>,
  use: (answer: Answer, part: AsyncIterable<Bytes>) => Promise<T>,
): Promise<T> {
  const turn = isExamination(job) ? examining : viewing
  return turn(() => work(job, file, use))
}

/** Nobody waits for its result. */
function isExamination(job: Job): boolean {
  return job.kind === 'examine' || job.kind === 'preview'
}

async function work<T>(
  job: Job,
  file: AsyncIterable<Uint8Array>,
  use: (answer: Answer, part: AsyncIterable<Bytes>) => Promise<T>,
): Promise<T> {
  const started = await start(job)
  const parser = started.connection
  let stopped: SandboxStopped | undefined
  const stop = (why: SandboxStopped['why']) => {
    stopped ??= new SandboxStopped(why)
    parser.destroy()
  }
  const reader = byteReader(parser)
  const pid = await numberOf(reader).catch((error: unknown) => {
    parser.destroy()
    throw error
  })
  if (isExamination(job)) giveWay(pid)
  const patience = isExamination(job) ? limits.examineMs : limits.timeMs
  let answered = false
  const late = async (waited: number) => {
    const used = await processorTimeOf(pid)
    if (answered) return
    if (used >= limits.workedS || waited >= patience) stop(used < limits.workedS ? 'busy' : 'time')
    else timer = setTimeout(() => void late(waited + WATCH_MS), WATCH_MS)
  }
  let timer = setTimeout(() => void late(limits.timeMs), limits.timeMs)
  const watch = setInterval(() => {
    void memoryOf(pid).then((bytes) => bytes > limits.memoryBytes && stop('memory'))
  }, WATCH_MS)
  // A process that exits early stops reading; only its answer, if any, counts. An error of the source is
  // thrown below.
  let broken: unknown
  const fed = pipeline(Readable.from(file), parser).catch((error: unknown) => {
    if (!isBrokenPipe(error)) broken = error
  })
  try {
    const answer = await readAnswer(reader)
    answered = true
    clearTimeout(timer)
    timer = setTimeout(() => stop('time'), HANDOVER_MS)
    return await use(answer, readPart(reader, answer))
  } catch (error) {
    if (broken ?? stopped) throw broken ?? stopped
    throw (await started.lostKeeper()) ? new SandboxStopped('busy') : error
  } finally {
    answered = true
    clearTimeout(timer)
    clearInterval(watch)
    parser.destroy()
    await fed
  }
}

async function start(job: Job): Promise<Parser> {
  const { command, flags, cwd, env, worker } = await sandbox()
  return startParser({ command, args: [...flags, worker], cwd, env }, job)
}

/** The number of the process; throws if it did not start. */
async function numberOf(reader: ReturnType<typeof byteReader>): Promise<number> {
  const bytes = await reader.take(4)
  const pid = bytes.length === 4 ? new DataView(bytes.buffer).getUint32(0) : 0
  if (pid === 0) throw new SandboxStopped('crash')
  return pid
}

async function readAnswer(reader: ReturnType<typeof byteReader>): Promise<Answer> {
  const head = await reader.take(4)
  if (head.length !== 4) throw new SandboxStopped('crash')
  const length = new DataView(head.buffer).getUint32(0)
  const json = await reader.take(length)
  if (json.length !== length) throw new SandboxStopped('crash')
  return JSON.parse(Buffer.from(json).toString('utf8')) as Answer
}

/** The bytes of the answer's only part, exactly as many as announced. */
async function* readPart(reader: ReturnType<typeof byteReader>, answer: Answer): AsyncGenerator<Bytes> {
  const [part] = 'parts' in answer ? answer.parts : []
  for (let left = part?.length ?? 0; left > 0; ) {
    const piece = await reader.take(Math.min(left, 64 * 1024))
    if (piece.length === 0) throw new SandboxStopped('crash')
    left -= piece.length
    yield piece
  }
}

function isBrokenPipe(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'EPIPE' || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
}
