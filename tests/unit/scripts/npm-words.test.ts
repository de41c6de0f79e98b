import { expect, it } from 'vitest'
import { tellNpmFailure } from '@/scripts/run/npm-words.mjs'

it.each([
  ['npm error code ENOTFOUND\nnpm error network request to registry failed', 'npm cannot reach its registry'],
  ['npm ERR! code EACCES\nnpm ERR! path /srv/wbs/node_modules', 'npm may not write where it has to'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'does not trust the certificate'],
  ['npm error code E401', 'refuses access'],
  ['npm error code EINTEGRITY', 'not the one that package-lock.json names'],
])('%s', (output, reason) => {
  const told = tellNpmFailure(output).split('\n')
  expect(told.slice(0, -1)).toEqual(output.split('\n'))
  expect(told.at(-1)).toMatch(/^npm ci failed, so nothing was started\. /)
  expect(told.at(-1)).toContain(reason)
})

it("shows the end of npm's output, without empty lines and warnings", () => {
  const warnings = ['npm WARN EBADENGINE }', 'npm warn deprecated x@1.0.0: use y', 'npm ERR!'].join('\n')
  expect(tellNpmFailure(`${warnings}\nnpm ERR! code EJSONPARSE\n${warnings}`)).toBe(
    'npm ERR! code EJSONPARSE\nnpm ci failed, so nothing was started.',
  )
  const output = Array.from({ length: 500 }, (_, line) => `npm error line ${line}\nnpm error\n`).join('')
  const told = tellNpmFailure(output).split('\n')
  expect(told).toHaveLength(16)
  expect(told[14]).toBe('npm error line 499')
  expect(told[15]).toBe('npm ci failed, so nothing was started.')
})

it('summarises a full disk in one sentence, however many lines npm wrote', () => {
  const output = 'npm WARN tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write\n'.repeat(3000)
  expect(tellNpmFailure(output)).toBe(
    'The disk is full. Make room and start again; what was cut off is done again.',
  )
})
