import { expect, it } from 'vitest'
import { adminTabPath, casePageAt, caseTabs, tabLinks, tabPath } from '@/lib/aduan/tab-rules'

const ID = '6f1c0f2a-1111-4222-8333-444455556666'
const ROLES = ['ADMIN', 'TELAAH'] as const
const TABS = ROLES.flatMap((role) => caseTabs[role].map(({ key, label }) => ({ role, key, label })))

it.each(TABS)('the address of the tab $label of $role opens that tab', ({ role, key }) => {
  const links = tabLinks(role, ID, key, { search: '', counts: {} })
  const current = links.filter((link) => link.current)
  expect(current).toHaveLength(1)
  expect(casePageAt(role, ID, current[0]?.href ?? '')).toBe(current[0]?.href)
})

it('a tab keeps the view of the list, and says how much it holds', () => {
  const [, evidence, messages] = tabLinks('ADMIN', ID, 'pesan', {
    search: '?tampilan=saya',
    counts: { bukti: 2 },
  })
  expect(evidence).toEqual({
    href: `/admin/aduan/${ID}/bukti?tampilan=saya`,
    label: 'Bukti',
    count: 2,
    current: false,
  })
  expect(messages).toMatchObject({ href: `/admin/aduan/${ID}/pesan?tampilan=saya`, current: true })
})

it.each([null, '', '/telaah', `/telaah/aduan/${ID}/lain`, '/telaah/aduan/lain/pesan', `//evil/${ID}`])(
  'any other path (%j) leads to the first tab of the case',
  (path) => {
    expect(casePageAt('TELAAH', ID, path)).toBe(tabPath(ID, 'ringkasan'))
    expect(casePageAt('ADMIN', ID, path)).toBe(adminTabPath(ID, 'ringkasan'))
  },
)

it("a tab of the team is no page of an administrator's", () => {
  expect(casePageAt('ADMIN', ID, tabPath(ID, 'jawaban'))).toBe(`/admin/aduan/${ID}`)
  expect(casePageAt('TELAAH', ID, adminTabPath(ID, 'akses'))).toBe(`/telaah/aduan/${ID}`)
})
