import { type CaseTab, tabPath } from './tab-rules'

/** Why a case waits for one person. */
export type Waiting =
  | 'ancaman'
  | 'kembali'
  | 'terima'
  | 'setujui'
  | 'dokumen'
  | 'balasan'
  | 'tugas'
  | 'kabar'
  | 'ditinggal'
  | 'drafLepas'
  | 'dokumenLepas'

/** In the order in which they are shown: danger, then what others wait for. */
export const waitings: readonly { key: Waiting; short: string; label: string; tab: CaseTab }[] = [
  { key: 'ancaman', short: 'pelapor terancam', label: 'Pelapor merasa terancam', tab: 'ringkasan' },
  { key: 'kembali', short: 'draf dikembalikan', label: 'Draf dikembalikan kepada Anda', tab: 'jawaban' },
  { key: 'terima', short: 'kasus baru', label: 'Kasus menunggu diterima', tab: 'ringkasan' },
  { key: 'setujui', short: 'persetujuan', label: 'Draf menunggu persetujuan Anda', tab: 'jawaban' },
  {
    key: 'dokumen',
    short: 'dokumen',
    label: 'Dokumen untuk terlapor menunggu persetujuan Anda',
    tab: 'lapangan',
  },
  { key: 'ditinggal', short: 'tugas lepas', label: 'Tugas tanpa penanggung jawab', tab: 'tugas' },
  { key: 'drafLepas', short: 'draf lepas', label: 'Draf yang ditinggal penyusunnya', tab: 'jawaban' },
  {
    key: 'dokumenLepas',
    short: 'dokumen lepas',
    label: 'Dokumen untuk terlapor yang ditinggal penyusunnya',
    tab: 'lapangan',
  },
  { key: 'balasan', short: 'balasan', label: 'Balasan pelapor belum dijawab', tab: 'pesan' },
  { key: 'tugas', short: 'tugas', label: 'Tugas Anda', tab: 'tugas' },
  { key: 'kabar', short: 'kabar', label: 'Kabar untuk pelapor segera jatuh tempo', tab: 'pesan' },
]

/** Where an item of this kind leads. */
export function waitingPath(aduanId: string, key: Waiting): string {
  const tab = waitings.find((one) => one.key === key)?.tab ?? 'ringkasan'
  if (key === 'dokumen' || key === 'dokumenLepas') return `${tabPath(aduanId, 'ringkasan')}/terlapor`
  return key === 'kabar' ? `${tabPath(aduanId, tab)}?tulis=kemajuan#tulis` : tabPath(aduanId, tab)
}
