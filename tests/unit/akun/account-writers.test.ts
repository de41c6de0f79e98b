import { expect, it } from 'vitest'
import { sealedFacts } from '@/lib/platform/session/account-seal'
import { sourcesIn, upToItsEnd } from '../sources'

const WRITE = /\b(user|passkey|anggotaTim)\.(update|updateMany|create|createMany|upsert|delete|deleteMany)\(/g
const SEALED = new RegExp(
  `\\b(${Object.keys(sealedFacts)
    .filter((name) => name !== 'id')
    .join('|')}|keys)\\b`,
)
/** Writes outside of it: the seal itself, a counter of a passkey, and two that a function calls inside. */
const OTHERS = [
  'lib/akun/commands/second-factor.ts passkey.deleteMany',
  'lib/akun/commands/second-factor.ts user.update',
  'lib/akun/commands/second-step.ts passkey.updateMany',
  'lib/platform/session/account-seal.ts user.update',
]

/** The text within which `at` stands in the brackets of a call of changeAccount or changeMember. */
function isInside(text: string, at: number): boolean {
  return [...text.matchAll(/\bchange(?:Account|Member)\(/g)].some((call) => {
    const from = call.index + call[0].length
    return from < at && at < from + upToItsEnd(text.slice(from)).length
  })
}

it('every write of what an account’s seal covers goes through changeAccount', () => {
  const found: string[] = []
  let through = 0
  for (const { file, text } of sourcesIn(['lib', 'app', 'prisma'])) {
    for (const call of text.matchAll(WRITE)) {
      const [, table, method] = call
      const written = upToItsEnd(text.slice(call.index + call[0].length))
      const data = /\bdata\b/.test(written) ? written.slice(written.search(/\bdata\b/)) : written
      const byName = /\bdata\b(?!:)/.test(written)
      if (table === 'user' && !byName && !SEALED.test(data)) continue
      if (isInside(text, call.index)) through += 1
      else found.push(`${file} ${table}.${method}`)
    }
    expect(text, file).not.toMatch(/(UPDATE|INSERT INTO|DELETE FROM)\s+"?(app_user|passkey|anggota_tim)\b/)
  }
  expect(found.sort()).toEqual(OTHERS)
  expect(through).toBeGreaterThan(15)
})
