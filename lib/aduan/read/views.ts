import type { AduanStatus } from '../lifecycle-states'

/** A saved view of a staff list; its key is in the URL. */
export interface ListView {
  key: string
  label: string
  statuses: readonly AduanStatus[]
}

/** The views of a reviewer's list. */
export const TELAAH_VIEWS: readonly ListView[] = [
  { key: 'berjalan', label: 'Perlu dikerjakan', statuses: ['DITERUSKAN', 'DITELAAH', 'JAWABAN_DISIAPKAN'] },
  { key: 'dijawab', label: 'Menunggu tanggapan', statuses: ['DIJAWAB'] },
  { key: 'selesai', label: 'Selesai', statuses: ['SELESAI', 'DICABUT'] },
]

/** The view with this key, otherwise the first. */
export function viewOf(views: readonly ListView[], key: string | undefined): ListView {
  const found = views.find((view) => view.key === key) ?? views[0]
  if (!found) throw new Error('a list needs a view')
  return found
}
