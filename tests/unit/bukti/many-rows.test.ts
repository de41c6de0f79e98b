import { expect, it } from 'vitest'
import { BlockFlow, textBlock } from '@/lib/bukti/cleaning/worker/drawn-blocks'
import { laidOut } from '@/lib/bukti/cleaning/worker/drawn-layout'

const MANY = 150_000

it('a sheet of 150,000 rows is laid out as far as the time goes, and the rest counted', async () => {
  const row = { number: '1', cells: [{ text: 'Rp1', span: 1 }] }
  const rows = Array.from({ length: MANY }, () => row)
  const { pictures, left } = await laidOut(
    [{ kind: 'table', columns: ['A'], rows, extra: false }],
    'lib/bukti/cleaning/fonts',
  )
  // The limit counts the processor time of the process, which other tests may have used.
  expect(pictures.length > 1000 || left.rows > 0).toBe(true)
})

it('a table with 150,000 pictures beside it keeps their order', () => {
  const flow = new BlockFlow()
  for (let at = 0; at < MANY; at += 1) flow.add(textBlock(String(at)), true)
  flow.settle(false)
  expect(flow.blocks.length).toBe(MANY)
})
