import { expect, it } from 'vitest'
import { mayLoosen, type Opening, stageOf } from '@/lib/identitas/rules'

const now = new Date('2026-11-23T10:00:00+08:00')
const before = new Date(now.getTime() - 1)
const after = new Date(now.getTime() + 1)
const row = (change: Partial<Opening>): Opening => ({
  status: 'DIMINTA',
  expiresAt: after,
  openUntil: null,
  ...change,
})

it.each([
  ['asked', row({})],
  ['approved', row({ status: 'DISETUJUI' })],
  ['open', row({ status: 'DIBUKA', openUntil: after })],
  // Opened in the last of the 24 hours, it stays open for its ten minutes.
  ['open', row({ status: 'DIBUKA', openUntil: after, expiresAt: before })],
  ['over', row({ expiresAt: now })],
  ['over', row({ status: 'DISETUJUI', expiresAt: before })],
  ['over', row({ status: 'DIBUKA', openUntil: now })],
  ['over', row({ status: 'DIBUKA', openUntil: null })],
  ['over', row({ status: 'DITOLAK' })],
  ['over', row({ status: 'BERAKHIR' })],
] as const)('is %s: %j', (stage, opening) => expect(stageOf(opening, now)).toBe(stage))

it.each([
  ['anonim', 'rahasia', true],
  ['anonim', 'terbuka', true],
  ['rahasia', 'terbuka', true],
  ['rahasia', 'anonim', false],
  ['terbuka', 'rahasia', false],
  ['terbuka', 'anonim', false],
  ['rahasia', 'rahasia', false],
  ['anonim', 'x', false],
] as const)('from %s to %s: %s', (from, to, may) => expect(mayLoosen(from, to)).toBe(may))
