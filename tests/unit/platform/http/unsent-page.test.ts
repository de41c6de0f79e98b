import { expect, it } from 'vitest'
import { unsentPage } from '@/lib/platform/http/unsent-page'

function page(fields: [string, string][], path = '/aduan/baru') {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return unsentPage(form, path, { nonce: 'nonce', why: 'old' })
}

it('shows what was typed, as text, and no secret, no id and nothing of the framework', () => {
  const shown = page([
    ['$ACTION_REF_1', ''],
    ['aduan', '3f0f2f7e-0000-4000-8000-000000000000'],
    ['kunci', 'abcDEF123456789'],
    ['password', 'RAHASIA-SATU'],
    ['kode', 'RAHASIA-DUA'],
    ['uraian', '\nBaris satu\n</textarea><script>alert("1")</script>'],
    ['tempat', 'Loket'],
  ])
  expect(shown).toContain(
    '>\n\nBaris satu\n&lt;/textarea&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</textarea>',
  )
  expect(shown).toContain('>\nLoket</textarea>')
  expect(shown).not.toMatch(/RAHASIA|3f0f2f7e|abcDEF|ACTION_REF|<script/)
  expect(shown).toContain('salin dahulu')
})

it('without a text asks to open the page again, and leads to no other site', () => {
  const shown = page([['aduan', '3f0f2f7e-0000-4000-8000-000000000000']], '//jahat.example/"><b>')
  expect(shown).not.toMatch(/salin dahulu|jahat|<b>/)
  expect(shown).toContain('href="/"')
})
