import { expect, it } from 'vitest'
import { sourcesIn, upToItsEnd } from '../../sources'

/** Names that stand for a transaction in the enclosing function: `tx`, and parameters of its type. */
function transactionsAt(text: string, at: number): string[] {
  const around = text.slice(text.lastIndexOf('\n}\n', at) + 1, at)
  return ['tx', ...[...around.matchAll(/(\w+): (?:Db \| )?Tx\b/g)].map(([, name = '']) => name)]
}

// A transaction has one connection: concurrent statements queue anyway, and one that fails leaves others
// running.
it('no transaction runs statements concurrently', () => {
  const found = sourcesIn(['lib']).flatMap(({ file, text }) =>
    [...text.matchAll(/Promise\.(?:all|allSettled|race)\(/g)].flatMap(({ index, 0: call }) => {
      const inside = upToItsEnd(text.slice(index + call.length))
      const names = transactionsAt(text, index).filter((name) => new RegExp(`\\b${name}\\b`).test(inside))
      return names.map((name) => `${file}:${text.slice(0, index).split('\n').length} ${name}`)
    }),
  )
  expect(found).toEqual([])
})
