import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { endingWithServer } from '@/lib/bukti/cleaning/isolation'

const endsWithServer = (await endingWithServer()).length > 0

/** A process with a parser that waits for the rest of its file, and the number of that parser. */
async function serverWithParser(): Promise<{ server: ReturnType<typeof spawn>; parser: number }> {
  const script = `
    const { inSandbox } = await import('./lib/bukti/cleaning/sandbox.ts')
    const { readFileSync } = await import('node:fs')
    const file = async function* () { yield new Uint8Array(1); await new Promise(() => undefined) }
    inSandbox({ kind: 'examine' }, file(), async () => undefined).catch(() => undefined)
    const isParser = (pid) => readFileSync('/proc/' + pid + '/cmdline', 'utf8').includes('\\0--permission\\0')
    const look = setInterval(() => {
      const children = readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').split(' ')
      const found = children.filter(Boolean).find(isParser)
      if (found) { clearInterval(look); console.log(found) }
    }, 20)`
  const server = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void server.kill('SIGKILL'))
  const [line] = await once(createInterface({ input: server.stdout }), 'line')
  const pid = Number(line)
  onTestFinished(() => {
    if (existsSync(`/proc/${pid}`)) process.kill(pid, 'SIGKILL')
  })
  // The commands before it have become the parser.
  while (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(process.execPath)) await sleep(20)
  return { server, parser: pid }
}

it.runIf(endsWithServer)(
  'a parser that notices nothing ends with the server, even if that is killed',
  async () => {
    const { server, parser } = await serverWithParser()
    // Like one that loops, it reads no more and writes no more.
    process.kill(parser, 'SIGSTOP')
    server.kill('SIGKILL')
    for (let tries = 0; tries < 60 && existsSync(`/proc/${parser}`); tries++) await sleep(50)
    expect(existsSync(`/proc/${parser}`)).toBe(false)
  },
)
