import type { KeyHelp } from './keyboard-help'

const MOVING: readonly KeyHelp[] = [
  { keys: ['j', 'k'], does: 'Aduan berikutnya, sebelumnya' },
  { keys: ['Enter', 'o'], does: 'Buka aduan' },
  { keys: ['/'], does: 'Cari' },
  { keys: ['[', ']'], does: 'Tampilan sebelumnya, berikutnya' },
  { keys: ['g', 'd'], does: 'Ke Mendesak' },
]
const LAST: KeyHelp = { keys: ['?'], does: 'Daftar ini' }
const BESIDE: KeyHelp = {
  keys: ['j', 'k'],
  does: 'Aduan berikutnya, sebelumnya dalam tampilan yang sama',
}
const ADMIN_JUMPS: readonly KeyHelp[] = [
  { keys: ['g', 'v'], does: 'Ke Perlu verifikasi' },
  { keys: ['g', 't'], does: 'Ke Di Tim Telaah' },
  { keys: ['g', 'm'], does: 'Ke Milik saya' },
  { keys: ['g', 's'], does: 'Ke Rekap' },
]
const TEAM_JUMPS: readonly KeyHelp[] = [
  { keys: ['g', 'k'], does: 'Ke Perlu dikerjakan' },
  { keys: ['g', 'l'], does: 'Ke Lewat batas waktu' },
]

/** Descriptions of the keys of a list and of its cases, by role (docs/design/look-and-feel.md 11.1). */
const helps: Record<'ADMIN' | 'TELAAH', Record<'list' | 'case', readonly KeyHelp[]>> = {
  ADMIN: {
    list: [
      ...MOVING,
      ...ADMIN_JUMPS,
      { keys: ['x'], does: 'Pilih aduan' },
      { keys: ['Shift', 'x'], does: 'Pilih sampai aduan ini' },
      { keys: ['a'], does: 'Tugaskan yang dipilih' },
      { keys: ['Esc'], does: 'Batalkan pilihan' },
      LAST,
    ],
    case: [
      { keys: ['m'], does: 'Ke tombol Mulai verifikasi' },
      { keys: ['s'], does: 'Centang semua pada daftar periksa' },
      { keys: ['v'], does: 'Buka Teruskan ke Tim Telaah' },
      { keys: ['l'], does: 'Buka Minta kelengkapan' },
      { keys: ['d'], does: 'Buka Arahkan ke instansi lain' },
      { keys: ['a'], does: 'Buka Tugaskan' },
      { keys: ['c'], does: 'Ke Catatan internal, lalu tulis' },
      { keys: ['r'], does: 'Ke Pesan, lalu tulis' },
      { keys: ['Ctrl', 'Enter'], does: 'Kirim yang sedang ditulis' },
      { keys: ['Esc'], does: 'Tutup panel, tulisan tetap ada' },
      BESIDE,
      ...ADMIN_JUMPS,
    ],
  },
  TELAAH: {
    list: [...MOVING, ...TEAM_JUMPS, LAST],
    case: [
      { keys: ['Ctrl', 'Enter'], does: 'Kirim yang sedang ditulis' },
      BESIDE,
      { keys: ['g', 'd'], does: 'Ke Mendesak' },
      ...TEAM_JUMPS,
    ],
  },
}

/** The keys that a person of this role has. */
export function helpOf(role: 'ADMIN' | 'TELAAH') {
  return helps[role]
}
