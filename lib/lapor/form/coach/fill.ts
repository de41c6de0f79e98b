/** How complete an element of an aduan is. */
export type Fill = 'terisi' | 'lebih_jelas' | 'belum'

/** What would help, one gap at a time; its sentence is in coach-labels.ts. */
export type Gap =
  | 'apa_belum'
  | 'apa_singkat'
  | 'siapa_belum'
  | 'siapa_jabatan'
  | 'siapa_tidak_tahu'
  | 'kapan_belum'
  | 'kapan_kira_kira'
  | 'tempat_belum'
  | 'tempat_rinci'
  | 'cerita_belum'
  | 'cerita_urutan'
  | 'cerita_singkat'
  | 'cerita_pelaku'
  | 'sumber_belum'
  | 'bukti_belum'
  | 'bukti_disebut'
  | 'kerugian_belum'

export interface Found {
  fill: Fill
  gap: Gap | null
}

export const filled: Found = { fill: 'terisi', gap: null }
export const clearer = (gap: Gap): Found => ({ fill: 'lebih_jelas', gap })
export const open = (gap: Gap): Found => ({ fill: 'belum', gap })
