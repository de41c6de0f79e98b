/** `npm run test:long` runs everything at full size; `npm test` runs the same with less. */
export const FULL = process.env.WBS_FULL === '1'

export { LONG } from '../../scripts/test/long.ts'

export const sized = <Day, Full>(byDay: Day, full: Full): Day | Full => (FULL ? full : byDay)

/** By day every nth of a long list of files or cells, all of them in `npm run test:long`. */
export const oneIn = <Item>(n: number, items: readonly Item[]): Item[] =>
  items.filter((_, index) => index % sized(n, 1) === 0)
