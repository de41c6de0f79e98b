import { afterAll, expect, it } from 'vitest'
import { LONG } from '@/tests/world/size'
import { CORPUS } from '../../../corpus'
import { cleaner } from '../../../corpus/cleaner'
import { mutated, randomOf } from '../../../corpus/mutate'
import { markersIn } from '../../../corpus/search'

const { examine, end } = cleaner()
afterAll(end)

const DOCUMENTS = CORPUS.filter(({ name }) => /\.(docx|xlsx|pptx|od[tsp]|rtf)$/.test(name))
/**
 * What no reader shows, however the markup around it is damaged: parts of their own, and what pictures carry.
 */
const NEVER = /(DOCX|XLSX|PPTX|OD[TSP])-(PENULIS|PENGUBAH|KANTOR|PENCETAK|TEMPLAT)|JPEG-/
const ROUNDS = 40
const seed = Number(process.env.WBS_SEED) || 20_261_130

it(`damaged documents end with an answer, and show nothing that is never shown (seed ${seed})`, {
  tags: [LONG],
  timeout: 900_000,
}, async () => {
  for (const [index, { make }] of DOCUMENTS.entries()) {
    const file = Buffer.from(await make())
    for (let round = 0; round < ROUNDS; round += 1) {
      const damaged = await mutated(file, randomOf(seed + index * 1000 + round))
      const about = `${DOCUMENTS[index]?.name} ${round}: ${damaged.what}`
      const started = performance.now()
      const { answer, bytes } = await examine(damaged.file)
      expect(performance.now() - started, about).toBeLessThan(20_000)
      expect(answer.kind, about).toMatch(/^(examined|refused)$/)
      const has = answer.kind === 'examined' && answer.noCleanCopy === null
      expect(bytes.length > 0, about).toBe(has)
      const shown = has ? [...(await markersIn(bytes))] : []
      expect(
        shown.filter((mark) => NEVER.test(mark)),
        about,
      ).toEqual([])
    }
  }
})
