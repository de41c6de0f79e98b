import type { RawAnswers } from '@/lib/lapor/form/answers'

/**
 * What two worlds share while it is set: where their random bytes come from, and what every report says besides its words.
 * The mocks in two-worlds.test.ts read it.
 */
export const fate: {
  roll: ((length: number) => Uint8Array) | null
  id: (() => string) | null
  report: Partial<RawAnswers>
} = { roll: null, id: null, report: {} }

/** Lives through something with the same lots as every other time. */
export async function withFate(story: () => Promise<void>, name = ''): Promise<void> {
  fate.roll = seeded(name)
  fate.id = seededIds(name)
  try {
    await story()
  } finally {
    fate.roll = null
    fate.id = null
  }
}

/** The same bytes in the same order each time (a linear congruential generator; nothing here is a secret). */
function seeded(name: string): (length: number) => Uint8Array {
  let state = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7)
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
      return state >>> 24
    })
}

/** Ids (UUID version 4) made of such bytes. */
function seededIds(name: string): () => string {
  const roll = seeded(`ids ${name}`)
  return () => {
    const hex = Buffer.from(roll(16)).toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
  }
}
