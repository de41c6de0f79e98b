/** Where somebody without a session may be about to report, or to look at a report. */
const OF_VISITORS = /^\/(lapor|lacak|daftar|masuk|lupa-sandi)(\/|$)/

/** Whether "Keluar cepat" stands on this page: on every page of a reporter, and where a visitor is about to become one. */
export function hasQuickExit(path: string | null, reporter: boolean): boolean {
  return reporter || OF_VISITORS.test(path ?? '')
}
