import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { Refusal } from '../run/lifetime'
import { runProgram } from '../run/program'
import { say } from '../run/terminal'

const systemChromium = '/usr/bin/chromium'

/** The path of a Chromium for the browser tests; installs one when there is none. Throws a plain sentence. */
export async function findChromium(): Promise<string> {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Refusal(`PLAYWRIGHT_CHROMIUM_PATH names ${named}, which does not exist.`)
  }
  for (const place of [systemChromium, chromium.executablePath()]) if (existsSync(place)) return place

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium (apt-get) ...')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env,
    })
    if (existsSync(systemChromium)) return systemChromium
  }
  say('Installing Chromium (playwright install) ...')
  const { output } = await runProgram(['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    output: 'keep',
  })
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  throw new Refusal(
    `No Chromium could be installed. Install one and set PLAYWRIGHT_CHROMIUM_PATH.\n${output}`,
  )
}
