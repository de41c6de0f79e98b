import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answer } from '@/lib/bukti/cleaning/protocol'

export interface Examined {
  answer: Answer
  bytes: Buffer
}

/** How much a copy is said to lack or to leave out, by its kind; throws if there is no copy. */
export function toldOf({ answer }: Examined): Record<string, number> {
  if (answer.kind !== 'examined' || answer.noCleanCopy !== null) throw new Error(JSON.stringify(answer))
  return Object.fromEntries(answer.differences.map(({ what, count }) => [what, count]))
}

/** The limits of drawing count the processor time of their process, so each serves a few files only. */
const MOST_CPU_MS = 2_000

/**
 * Examines many small files with the cleaner's own program, several in one process: for tests of what it
 * makes of them. What a process of its own promises is tested with the sandbox.
 */
export function cleaner() {
  let child: ChildProcess | null = null
  const start = () => {
    child?.kill()
    child = fork(join(import.meta.dirname, 'examine-many.ts'), {
      serialization: 'advanced',
      execArgv: ['--no-warnings', '--max-old-space-size=700'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return child
  }
  return {
    async examine(file: Uint8Array): Promise<Examined> {
      const running = child ?? start()
      const done = new AbortController()
      const { signal } = done
      const gone = once(running, 'exit', { signal }).then(([code, by]) => {
        child = null
        throw new Error(`the cleaner ended: ${code ?? by}`)
      })
      gone.catch(() => undefined)
      running.send(file)
      const answered = once(running, 'message', { signal })
      answered.catch(() => undefined)
      const [{ answer, bytes, cpuMs }] = (await Promise.race([answered, gone]).finally(() =>
        done.abort(),
      )) as [Examined & { cpuMs: number }]
      if (cpuMs > MOST_CPU_MS) start()
      return { answer, bytes: Buffer.from(bytes) }
    },
    end: () => child?.kill(),
  }
}
