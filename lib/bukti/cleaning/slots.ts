type Slots = <T>(task: () => Promise<T>) => Promise<T>

// On globalThis, because pages and routes each load this module, but the processor is one.
const kept = globalThis as { wbsSlots?: Map<string, Slots> }

/** Runs at most `size` tasks of this kind at once in this process; the others queue. */
export function slots(kind: string, size: number): Slots {
  kept.wbsSlots ??= new Map()
  const known = kept.wbsSlots.get(kind) ?? newSlots(size)
  kept.wbsSlots.set(kind, known)
  return known
}

function newSlots(size: number): Slots {
  let free = size
  const waiting: (() => void)[] = []
  return async (task) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
