import { afterAll, expect, it } from 'vitest'
import { cleaner, toldOf } from '../../../corpus/cleaner'
import { cutFilm, film, slowed, withSecondSound } from '../../../corpus/films'
import { mkv } from '../../../corpus/kinds'
import { markersIn } from '../../../corpus/search'

const { examine, end } = cleaner()
afterAll(end)

const told = async (file: Uint8Array) => toldOf(await examine(file))

it('the seconds are told in which the picture has stopped', async () => {
  const file = await film({ keys: false })
  expect(await told(file)).toEqual({})
  // The later pieces of the picture lie behind the end of the file; the sound goes on.
  const places = file.indexOf('stco')
  for (let piece = 2; piece < 9; piece += 1) file.writeUInt32BE(0x7fff0000, places + 12 + piece * 4)
  expect(await told(file)).toEqual({ 'missing-seconds': 4 })
})

it('a recording that ends before its first piece is damaged, and has no empty copy', async () => {
  const file = await mkv()
  const { answer, bytes } = await examine(file.subarray(0, Math.floor(file.length * 0.9)))
  expect(answer).toEqual({ kind: 'refused', reason: 'damaged' })
  expect(bytes.length).toBe(0)
})

it('seconds that its sender cut off do not come back, and are told', async () => {
  const whole = await film()
  const cut = await cutFilm(whole, 2.4, 6.4)
  expect([...(await markersIn(cut))]).not.toEqual([])
  expect(await told(cut)).toEqual({ 'hidden-seconds': 4 })
  const { bytes } = await examine(cut)
  expect([...(await markersIn(bytes))]).toEqual([])
  // The copy is cut no more: nothing is left to be cut off.
  expect(await told(bytes)).toEqual({})
})

it('seconds in front of the first picture that can be drawn alone are told', async () => {
  expect(await told(await cutFilm(await film(), 2.4, 3.2))).toEqual({ 'hidden-seconds': 7 })
  const { answer } = await examine(await cutFilm(await film({ keys: false }), 2.4, 6.4))
  expect(answer).toMatchObject({ noCleanCopy: 'no-cleaner', parts: [] })
})

it('a film that its list plays slower has no copy of its own', async () => {
  const { answer } = await examine(slowed(await film()))
  expect(answer).toMatchObject({ noCleanCopy: 'no-cleaner', parts: [] })
})

it('a second sound in the coding of one maker costs that sound, not the film', async () => {
  expect(await told(withSecondSound(await film()))).toEqual({ 'missing-tracks': 1 })
})
