import { describe, expect, test } from 'vitest'
import { secretsIn } from '@/scripts/check/secrets'

// Assembled here, so that this file itself passes the check.
const key = Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37) % 256)).toString('base64')
const groups = Array.from({ length: 14 }, (_, at) => `${at % 10}K7Q`)

describe('findings that fail the check', () => {
  test.each([
    ['a master key', `WBS_MASTER_KEYS=1:${key}`],
    ['a master key in another place', `const keys = '12:${key}'`],
    ['a secret on paper', `ROOT: ${groups.join('-')}`],
    ['a value of the environment file', `AUTH_SECRET=${'a'.repeat(33)}`],
    ['the key of a mail service', `export RESEND_API_KEY=re_${'b'.repeat(20)}`],
    [
      'a private key',
      ['-----BEGIN', 'PRIVATE KEY-----']
        .join(' ')
        .concat(`\nMI${'a1B2'.repeat(40)}\n-----END PRIVATE KEY-----`),
    ],
    ['a token of a code host', `token: ${'ghp'}_${'a1B2'.repeat(9)}`],
    ['a database with a password', `postgresql://wbs:${'k7q2m9x4'}@db.example.org:5432/wbs`],
  ])('%s', async (_, content) => {
    const found = await secretsIn('lib/made-up.ts', `// line one\n${content}\n`)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^lib\/made-up\.ts:2: /)
    expect(found[0]).not.toContain(key)
  })

  test.each(['.env', 'deploy/.env.production', 'tls/server.key'])('a file called %s', async (file) => {
    expect(await secretsIn(file, 'PORT=3000\n')).toEqual([`${file}: a file of this name holds secrets`])
  })
})

describe('text that passes', () => {
  test.each([
    ['an empty value', 'AUTH_SECRET=\nWBS_MASTER_KEYS=\n'],
    ['how a key is made', 'echo "1:$(openssl rand -base64 32)"'],
    ['the password of all demo accounts', 'banua-wbs-demo-2026'],
    ['a number of an aduan', 'WBS-2026-7K3Q-9F2M'],
  ])('%s', async (_, content) => {
    expect(await secretsIn('.env.example', content)).toEqual([])
  })
})
