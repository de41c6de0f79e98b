import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { showProgress } from '../run/progress.mjs'
import { say } from '../run/terminal'

/** The path of a Chromium, or one sentence that says why there is none and what to install. */
export type FoundChromium = { path: string } | { missing: string }

/** Debian's headless Chromium, because two cores have no capacity to spare; the full one works as well. */
const systemChromium = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

const advice =
  "Install Debian's package chromium-headless-shell (or chromium), or set PLAYWRIGHT_CHROMIUM_PATH to a Chromium."

/**
 * Finds a Chromium for the browser tests and the pictures; installs one if allowed: with apt-get as root,
 * otherwise Playwright's own, which needs a network and Chromium's libraries on the machine.
 */
export async function findChromium(): Promise<FoundChromium> {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (named) {
    return existsSync(named)
      ? { path: named }
      : { missing: `PLAYWRIGHT_CHROMIUM_PATH names ${named}, which does not exist.` }
  }
  const present = [...systemChromium, chromium.executablePath()].filter(starts)
  const shell = present.find((place) => place.endsWith('headless-shell'))
  if (shell) return { path: shell }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await installDebianChromium()
    const installed = systemChromium.find(starts)
    if (installed) return { path: installed }
  }
  if (present[0]) return { path: present[0] }
  await installPlaywrightChromium()
  if (starts(chromium.executablePath())) return { path: chromium.executablePath() }
  return { missing: `There is no Chromium on this machine and none could be installed. ${advice}` }
}

/** Playwright's Chromium may exist without the libraries that it needs. */
function starts(place: string): boolean {
  return (
    existsSync(place) && spawnSync(place, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
  )
}

async function installDebianChromium(): Promise<void> {
  say("Installing Debian's chromium-headless-shell with apt-get (about 1 minute, 0.4 GB) ...")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], env)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'], env)
}

async function installPlaywrightChromium(): Promise<void> {
  say("Installing Playwright's Chromium (about 1 minute, 0.4 GB) ...")
  // Without a network each of several attempts would wait half a minute.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], env)
}

/** Runs a program silently for at most five minutes; the caller checks the result. */
function run(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const endProgress = showProgress((seconds) => `${seconds} s: still installing`)
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: 300_000, env })
    const done = () => {
      endProgress()
      resolve()
    }
    child.on('error', done)
    child.on('close', done)
  })
}
