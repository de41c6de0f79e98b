/** `npm run test:long` plays everything at full size; `npm test` plays the same with less of it. */
export const sized = (byDay: number, full: number): number => (process.env.WBS_FULL === '1' ? full : byDay)
