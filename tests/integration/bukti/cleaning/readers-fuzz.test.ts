import { expect, it } from 'vitest'
import { drawnOpenDocument, drawnRtf } from '@/lib/bukti/cleaning/worker/drawn-documents'
import { Refused } from '@/lib/bukti/cleaning/worker/outcome'
import { LONG } from '@/tests/world/size'
import { CORPUS } from '../../../corpus'
import { mutated, randomOf } from '../../../corpus/mutate'

const DOCUMENTS = CORPUS.filter(({ name }) => /\.(od[tsp]|rtf)$/.test(name))
const ROUNDS = 200
const seed = Number(process.env.WBS_SEED) || 20_261_130
/** Markup that cannot be read, and a document without anything to show: the original is kept. */
const KNOWN =
  /^(unfinished markup|malformed attribute|forbidden character|not one whole element|nested too deeply|no name|undeclared prefix|unknown entity|document type|second root|unmatched end tag|text outside the root|nothing to draw)/

it.each(DOCUMENTS)(
  `a damaged $name is read, refused or not readable (seed ${seed})`,
  { tags: [LONG], timeout: 900_000 },
  async ({ name, make }) => {
    const file = Buffer.from(await make())
    for (let round = 0; round < ROUNDS; round += 1) {
      const damaged = await mutated(file, randomOf(seed + round * 31))
      const started = performance.now()
      const fault = await (name.endsWith('rtf') ? drawnRtf : drawnOpenDocument)(damaged.file).catch(
        (error: unknown) => error,
      )
      if (fault instanceof Error && !(fault instanceof Refused))
        expect(fault.message, damaged.what).toMatch(KNOWN)
      expect(performance.now() - started, damaged.what).toBeLessThan(20_000)
    }
  },
)
