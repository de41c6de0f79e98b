import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { onEnd } from './lifetime'

export interface Program {
  pid: number | undefined
  /** Exit code; 128 + n if signal n ended it. */
  exited: Promise<number>
  /** Its whole output, if it was to be kept. */
  output: () => string
  stop: () => Promise<void>
}

export interface ProgramOptions {
  env?: Record<string, string | undefined>
  /** `show` writes to our terminal, `errors` only its standard error, `keep` collects for later. */
  output?: 'show' | 'errors' | 'keep'
}

const watcher = pathToFileURL(path.resolve('scripts/run/parent-watch.mjs')).href

/**
 * Starts a Node program of this project: `startProgram(['node_modules/next/dist/bin/next', 'build'])`. It
 * ends with the command that started it, even if that command is killed.
 */
export function startProgram(args: string[], options: ProgramOptions = {}): Program {
  const shown = { show: 'inherit', errors: 'ignore', keep: 'pipe' } as const
  const output = shown[options.output ?? 'show']
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', output, output === 'ignore' ? 'inherit' : output],
    env: { ...process.env, ...options.env, NODE_OPTIONS: nodeOptions() },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk
    })
  }
  const exited = new Promise<number>((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
  const stop = () => stopChild(child, exited)
  onEnd(stop)
  return { pid: child.pid, exited, output: () => text, stop }
}

/**
 * This process becomes a Node program of this project, in place of waiting for it: the same number, parent
 * and terminal. Not on every machine: only where `canBecome`.
 */
export function becomeProgram(args: string[], env: Record<string, string | undefined>): never {
  const whole: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: nodeOptions() }
  for (const [name, value] of Object.entries(env)) if (value !== undefined) whole[name] = value
  process.execve?.(process.execPath, [process.execPath, ...args], whole)
  throw new Error('This process cannot become another program.')
}

/** Node from 22.15 on can, except on Windows; the rest of it reads /proc. */
export const canBecome = process.platform === 'linux' && process.execve !== undefined

/** Runs a program to its end and returns exit code and output. */
export async function runProgram(args: string[], options: ProgramOptions = {}) {
  const program = startProgram(args, options)
  const code = await program.exited
  return { code, output: program.output() }
}

/**
 * Runs a TypeScript file of this project to its end, with our terminal and environment; returns its exit
 * code.
 */
export function runOnce(file: string, ...words: string[]): Promise<number> {
  const tsx = pathToFileURL(path.resolve('node_modules/tsx/dist/loader.mjs')).href
  return startProgram([`--import=${tsx}`, file, ...words]).exited
}

function nodeOptions(): string {
  const inherited = process.env.NODE_OPTIONS ?? ''
  return inherited.includes(watcher) ? inherited : `${inherited} --import=${watcher}`.trim()
}

async function stopChild(child: ChildProcess, exited: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const hard = setTimeout(() => child.kill('SIGKILL'), 6000)
  await exited
  clearTimeout(hard)
}
