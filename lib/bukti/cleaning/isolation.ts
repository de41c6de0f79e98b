import { spawn } from 'node:child_process'

/** Ways to start a program without network, strongest first; the machine determines which of them work. */
const WAYS: readonly (readonly string[])[] = [
  ['unshare', '--user', '--map-current-user', '--net', '--'],
  ['unshare', '--net', '--'],
]

/** Starts a program that is killed as soon as the server is gone: a looping parser would never notice. */
const WITH_SERVER = ['setpriv', '--pdeathsig', 'KILL']

let known: Promise<readonly string[]> | undefined
let knownEnd: Promise<readonly string[]> | undefined

/** Command prefix that removes the network; empty if the machine supports none of the ways. */
export function withoutNetwork(): Promise<readonly string[]> {
  known ??= firstThatWorks()
  return known
}

/** Command prefix that ends a program with this process; empty where setpriv (util-linux) is missing. */
export function endingWithServer(): Promise<readonly string[]> {
  knownEnd ??= (async () => {
    const [command = '', ...rest] = [...(await withoutNetwork()), ...WITH_SERVER]
    return (await succeeds(command, [...rest, 'true'])) ? WITH_SERVER : []
  })()
  return knownEnd
}

async function firstThatWorks(): Promise<readonly string[]> {
  for (const way of WAYS) {
    const [command = '', ...rest] = way
    if (await succeeds(command, [...rest, 'true'])) return way
  }
  return []
}

/** Whether a command starts and exits with 0. */
export function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: 'ignore',
      timeout: 10_000,
      env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '' },
    })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
