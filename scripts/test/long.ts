/**
 * The tag of a test that only `npm run test:long` runs: a smaller test holds by day what it shows (decision
 * 0191).
 */
export const LONG = '@long'
