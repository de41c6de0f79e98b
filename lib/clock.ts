/** The one door to the clock: everything else is given `now` as an argument. */
export function clockNow(): Date {
  return new Date()
}
