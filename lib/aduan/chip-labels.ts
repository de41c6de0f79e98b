import type { AduanStatus } from './lifecycle-states'

/** At most six colours; red is reserved for errors (docs/design/look-and-feel.md 3). */
export type ChipTone = 'netral' | 'biru' | 'kuning' | 'hijauTua' | 'hijau' | 'abu'
/** Names of a chip's icons. */
export type ChipIcon =
  | 'pencil'
  | 'clock'
  | 'search'
  | 'question'
  | 'forward'
  | 'work'
  | 'pen'
  | 'letter'
  | 'check'
  | 'signpost'
  | 'stop'
  | 'pause'
  | 'undo'

export const statusChips: Record<AduanStatus, { tone: ChipTone; icon: ChipIcon }> = {
  DRAF: { tone: 'netral', icon: 'pencil' },
  MENUNGGU_VERIFIKASI: { tone: 'biru', icon: 'clock' },
  DIVERIFIKASI: { tone: 'biru', icon: 'search' },
  PERLU_DILENGKAPI: { tone: 'kuning', icon: 'question' },
  DITERUSKAN: { tone: 'hijauTua', icon: 'forward' },
  DITELAAH: { tone: 'hijauTua', icon: 'work' },
  JAWABAN_DISIAPKAN: { tone: 'hijauTua', icon: 'pen' },
  DIJAWAB: { tone: 'hijauTua', icon: 'letter' },
  SELESAI: { tone: 'hijau', icon: 'check' },
  DIARAHKAN: { tone: 'abu', icon: 'signpost' },
  TIDAK_DAPAT_DITINDAKLANJUTI: { tone: 'abu', icon: 'stop' },
  DITUTUP_SEMENTARA: { tone: 'netral', icon: 'pause' },
  DICABUT: { tone: 'netral', icon: 'undo' },
}

/** For staff: who has to act in each state; null for nobody. */
export const waitsFor: Record<AduanStatus, 'Pelapor' | 'Administrator' | 'Tim Telaah' | 'Ketua tim' | null> =
  {
    DRAF: 'Pelapor',
    MENUNGGU_VERIFIKASI: 'Administrator',
    DIVERIFIKASI: 'Administrator',
    PERLU_DILENGKAPI: 'Pelapor',
    DITERUSKAN: 'Tim Telaah',
    DITELAAH: 'Tim Telaah',
    JAWABAN_DISIAPKAN: 'Ketua tim',
    DIJAWAB: 'Pelapor',
    SELESAI: null,
    DIARAHKAN: null,
    TIDAK_DAPAT_DITINDAKLANJUTI: null,
    DITUTUP_SEMENTARA: 'Pelapor',
    DICABUT: null,
  }
