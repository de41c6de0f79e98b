import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'

const services = readdirSync('deploy').filter((name) => name.endsWith('.service'))
const there = spawnSync('systemd-analyze', ['--version']).status === 0

it.runIf(there).each(services)('%s leaves the service little: an exposure of at most 3.5', (name) => {
  const words = ['security', '--offline=true', '--threshold=35', `deploy/${name}`]
  const { status, stdout } = spawnSync('systemd-analyze', words, { encoding: 'utf8' })
  expect(status, stdout.trim().split('\n').at(-1)).toBe(0)
})
