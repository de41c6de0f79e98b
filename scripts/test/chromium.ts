import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { Refusal } from '../run/lifetime'
import { runProgram } from '../run/program'
import { say } from '../run/terminal'

/** Debian's Chromium without its own windows, for which two cores have no room to spare; the whole one does as well. */
const systemChromium = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** The path of a Chromium for the browser tests; installs one when there is none. Throws a plain sentence. */
export async function findChromium(): Promise<string> {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Refusal(`PLAYWRIGHT_CHROMIUM_PATH names ${named}, which does not exist.`)
  }
  const found = [...systemChromium, chromium.executablePath()].find((place) => existsSync(place))
  if (found?.endsWith('headless-shell')) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium (apt-get) ...')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'], {
      stdio: 'ignore',
      env,
    })
    const installed = systemChromium.find((place) => existsSync(place))
    if (installed) return installed
  }
  if (found) return found
  say('Installing Chromium (playwright install) ...')
  const { output } = await runProgram(['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    output: 'keep',
  })
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  throw new Refusal(
    `No Chromium could be installed. Install one and set PLAYWRIGHT_CHROMIUM_PATH.\n${output}`,
  )
}
