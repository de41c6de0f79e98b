/** `npm run test:long` runs everything at full size; `npm test` runs the same with less. */
export const sized = <Day, Full>(byDay: Day, full: Full): Day | Full =>
  process.env.WBS_FULL === '1' ? full : byDay
