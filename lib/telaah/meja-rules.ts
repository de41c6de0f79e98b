import { type CaseTab, tabPath } from '@/lib/aduan/tab-rules'

/** Why a case waits for one person. */
export type Waiting =
  | 'ancaman'
  | 'kembali'
  | 'dokumenKembali'
  | 'terima'
  | 'setujui'
  | 'dokumen'
  | 'balasan'
  | 'tugas'
  | 'kabar'
  | 'ditinggal'
  | 'drafLepas'
  | 'dokumenLepas'

const DOCUMENTS = { tab: 'ringkasan', place: '/terlapor' } as const

/** In the order in which they are shown: danger, then what others wait for. */
export const waitings: readonly {
  key: Waiting
  short: string
  label: string
  tab: CaseTab<'TELAAH'>
  /** A page below the tab, or a place on it. */
  place?: string
}[] = [
  { key: 'ancaman', short: 'pelapor terancam', label: 'Pelapor merasa terancam', tab: 'ringkasan' },
  { key: 'kembali', short: 'draf dikembalikan', label: 'Draf dikembalikan kepada Anda', tab: 'jawaban' },
  {
    key: 'dokumenKembali',
    short: 'dokumen dikembalikan',
    label: 'Dokumen untuk terlapor dikembalikan kepada Anda',
    ...DOCUMENTS,
  },
  { key: 'terima', short: 'kasus baru', label: 'Kasus menunggu diterima', tab: 'ringkasan' },
  { key: 'setujui', short: 'persetujuan', label: 'Draf menunggu persetujuan Anda', tab: 'jawaban' },
  {
    key: 'dokumen',
    short: 'dokumen',
    label: 'Dokumen untuk terlapor menunggu persetujuan Anda',
    ...DOCUMENTS,
  },
  { key: 'ditinggal', short: 'tugas lepas', label: 'Tugas tanpa penanggung jawab', tab: 'tugas' },
  { key: 'drafLepas', short: 'draf lepas', label: 'Draf yang ditinggal penyusunnya', tab: 'jawaban' },
  {
    key: 'dokumenLepas',
    short: 'dokumen lepas',
    label: 'Dokumen untuk terlapor yang ditinggal penyusunnya',
    ...DOCUMENTS,
  },
  { key: 'balasan', short: 'balasan', label: 'Balasan pelapor belum dijawab', tab: 'pesan' },
  { key: 'tugas', short: 'tugas', label: 'Tugas Anda', tab: 'tugas' },
  {
    key: 'kabar',
    short: 'kabar',
    label: 'Kabar untuk pelapor segera jatuh tempo',
    tab: 'pesan',
    place: '?tulis=kemajuan#tulis',
  },
]

/** Where an item of this kind leads. */
export function waitingPath(aduanId: string, key: Waiting): string {
  const row = waitings.find((one) => one.key === key)
  return `${tabPath(aduanId, row?.tab ?? 'ringkasan')}${row?.place ?? ''}`
}
