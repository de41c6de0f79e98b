/** Pages on which somebody without a session may be about to report, or to read a report. */
const OF_VISITORS = /^\/(lapor|lacak|daftar|masuk|lupa-sandi)(\/|$)/

/** Whether this page shows "Keluar cepat": all reporter pages, and those where a visitor may become one. */
export function hasQuickExit(path: string | null, reporter: boolean): boolean {
  return reporter || OF_VISITORS.test(path ?? '')
}
