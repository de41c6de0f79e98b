/** One fault, and the cells of the matrix that show it. */
interface Fault {
  what: string
  cells: readonly string[]
}

/** The list may become shorter and never longer (tests/unit/typed/known-faults.test.ts). */
export const MOST = 5

export const FAULTS: readonly Fault[] = [
  {
    what: "A link or the browser's back takes the page away with everything that was typed, without asking.",
    cells: ['/daftar register nama_tampilan | a link of the page'],
  },
  {
    what: 'The page does not say that the press was taken.',
    cells: [
      '/telaah/aduan/[id]/bukti/[lampiranId] setShortcuts | Matikan pintasan',
      '/admin/aduan/[id]/bukti/[lampiranId] setShortcuts | Matikan pintasan',
      '/akun setShortcuts | Matikan pintasan',
    ],
  },
  {
    what: 'Without scripts a refusal lies in a part of the page that is folded again, so nobody reads it.',
    cells: ['/dashboard adopt kode | Pindahkan ke akun ini | without scripts'],
  },
]

/** What happens, by cell. */
export const KNOWN: ReadonlyMap<string, string> = new Map(
  FAULTS.flatMap(({ what, cells }) => cells.map((cell) => [cell, what] as const)),
)
