import type { RawAnswers } from '@/lib/lapor/form/answers'

/**
 * Shared by two worlds: the source of their random bytes, and the content of every report besides its texts.
 * The mocks in two-worlds.test.ts read it.
 */
export const fate: {
  roll: ((length: number) => Uint8Array) | null
  id: (() => string) | null
  report: Partial<RawAnswers>
} = { roll: null, id: null, report: {} }

/** Runs something with the same random bytes every time. */
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

/** The same bytes in the same order each time (a linear congruential generator; nothing here is secret). */
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
