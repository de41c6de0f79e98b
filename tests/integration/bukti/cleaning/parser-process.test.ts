import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { endingWithServer } from '@/lib/bukti/cleaning/isolation'
import { examine } from './run'

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
      const childrenOf = (pid) => readFileSync('/proc/' + pid + '/task/' + pid + '/children', 'utf8').split(' ').filter(Boolean)
      const found = childrenOf(process.pid).flatMap(childrenOf).find(isParser)
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

/** The processes that this one has started and that run the keeper. */
function keepers(): number[] {
  return readdirSync('/proc/self/task')
    .flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' '))
    .filter((pid) => pid !== '' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('made/keeper.mjs'))
    .map(Number)
}

it('one process starts all parsers, and another takes its place when it ended', async () => {
  const texts = await Promise.all(['satu', 'dua'].map((text) => examine(Buffer.from(text))))
  expect(texts.map(({ bytes }) => bytes.toString())).toEqual(['satu', 'dua'])
  const [keeper = 0, ...others] = keepers()
  expect(others).toEqual([])
  process.kill(keeper, 'SIGKILL')
  while (existsSync(`/proc/${keeper}`)) await sleep(20)
  await sleep(100)
  expect((await examine(Buffer.from('tiga'))).bytes.toString()).toBe('tiga')
  expect(keepers()).not.toContain(keeper)
})
