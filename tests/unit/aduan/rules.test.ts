import { describe, expect, test } from 'vitest'
import { actorRoleIn, type CaseRelation, mayReadInternal, maySeeReporterName } from '@/lib/aduan/rules'

const stranger: CaseRelation = {
  isOwner: false,
  hasKey: false,
  isTeamMember: false,
  isKetua: false,
  isDraft: false,
}

describe('the role in which somebody sees and acts on a case', () => {
  test.each([
    ['PELAPOR', 'the owner', { isOwner: true, hasKey: true }, 'PELAPOR'],
    ['PELAPOR', 'the owner of a draft', { isOwner: true, hasKey: true, isDraft: true }, 'PELAPOR'],
    ['PELAPOR', 'another reporter', {}, null],
    ['PELAPOR', 'a reporter with a key but not the owner', { hasKey: true }, null],
    ['PELAPOR', 'an owner whose key is gone', { isOwner: true }, null],
    ['ADMIN', 'an administrator with a key', { hasKey: true }, 'ADMIN'],
    ['ADMIN', 'an administrator without a key (named in it, recused, or restricted)', {}, null],
    ['ADMIN', 'an administrator and a draft', { hasKey: true, isDraft: true }, null],
    ['TELAAH', 'a member of the team with a key', { hasKey: true, isTeamMember: true }, 'TELAAH'],
    ['TELAAH', 'its ketua', { hasKey: true, isTeamMember: true, isKetua: true }, 'KETUA'],
    ['TELAAH', 'a member without a key', { isTeamMember: true }, null],
    ['TELAAH', 'a key but no place in the team', { hasKey: true }, null],
    ['TELAAH', 'a ketua of another team', { hasKey: true, isKetua: true }, null],
    ['TELAAH', 'a member and a draft', { hasKey: true, isTeamMember: true, isDraft: true }, null],
  ] as const)('%s, %s', (role, _who, relation, expected) => {
    expect(actorRoleIn(role, { ...stranger, ...relation })).toBe(expected)
  })
})

test('only staff of the case read notes, steps and drafts', () => {
  expect(mayReadInternal('ADMIN')).toBe(true)
  expect(mayReadInternal('TELAAH')).toBe(true)
  expect(mayReadInternal('KETUA')).toBe(true)
  expect(mayReadInternal('PELAPOR')).toBe(false)
  expect(mayReadInternal('SISTEM')).toBe(false)
})

describe('who reads the reporter’s name', () => {
  test.each([
    ['terbuka', ['PELAPOR', 'ADMIN', 'TELAAH', 'KETUA']],
    ['rahasia', ['PELAPOR']],
    ['anonim', ['PELAPOR']],
  ] as const)('with %s by %j', (mode, readers) => {
    const roles = ['PELAPOR', 'ADMIN', 'TELAAH', 'KETUA', 'SISTEM'] as const
    expect(roles.filter((role) => maySeeReporterName(role, mode))).toEqual(readers)
  })
})
