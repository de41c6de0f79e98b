import type { KeyHelp } from './keyboard-help'

/** Descriptions of the queue's keys (docs/design/look-and-feel.md 11.1). */
export const queueHelp: readonly KeyHelp[] = [
  { keys: ['j', 'k'], does: 'Aduan berikutnya, sebelumnya' },
  { keys: ['Enter', 'o'], does: 'Buka aduan' },
  { keys: ['/'], does: 'Cari' },
  { keys: ['[', ']'], does: 'Tampilan sebelumnya, berikutnya' },
  { keys: ['g', 'v'], does: 'Ke Perlu verifikasi' },
  { keys: ['g', 't'], does: 'Ke Di Tim Telaah' },
  { keys: ['g', 'm'], does: 'Ke Milik saya' },
  { keys: ['g', 's'], does: 'Ke Rekap' },
  { keys: ['x'], does: 'Pilih aduan' },
  { keys: ['Shift', 'x'], does: 'Pilih sampai aduan ini' },
  { keys: ['a'], does: 'Tugaskan yang dipilih' },
  { keys: ['Esc'], does: 'Batalkan pilihan' },
  { keys: ['?'], does: 'Daftar ini' },
]

/** Descriptions of the keys of a case page: its decisions, and its neighbours in the queue. */
export const caseHelp: readonly KeyHelp[] = [
  { keys: ['m'], does: 'Ke tombol Mulai verifikasi' },
  { keys: ['s'], does: 'Centang semua pada daftar periksa' },
  { keys: ['v'], does: 'Buka Teruskan ke Tim Telaah' },
  { keys: ['l'], does: 'Buka Minta kelengkapan' },
  { keys: ['d'], does: 'Buka Arahkan ke instansi lain' },
  { keys: ['a'], does: 'Buka Tugaskan' },
  { keys: ['c'], does: 'Tulis catatan internal' },
  { keys: ['r'], does: 'Tulis pesan untuk pelapor' },
  { keys: ['Ctrl', 'Enter'], does: 'Kirim yang sedang ditulis' },
  { keys: ['Esc'], does: 'Tutup panel, tulisan tetap ada' },
  { keys: ['j', 'k'], does: 'Aduan berikutnya, sebelumnya dalam tampilan yang sama' },
  { keys: ['g', 'v'], does: 'Ke Perlu verifikasi' },
  { keys: ['g', 't'], does: 'Ke Di Tim Telaah' },
  { keys: ['g', 'm'], does: 'Ke Milik saya' },
  { keys: ['g', 's'], does: 'Ke Rekap' },
]
