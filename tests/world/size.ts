/** `npm run test:long` runs everything at full size; `npm test` runs the same with less. */
export const sized = (byDay: number, full: number): number => (process.env.WBS_FULL === '1' ? full : byDay)
