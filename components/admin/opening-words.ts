import { buttonOf } from '@/lib/aduan/lifecycle-commands'

/** The words of one kind of opening under four eyes. */
export interface OpeningWords {
  /** E.g. "pembukaan identitas". */
  subject: string
  approve: { button: string; explain: string }
  reject: { button: string; field: string }
  open: { button: string; explain: string }
}

export const identityWords: OpeningWords = {
  subject: 'pembukaan identitas',
  approve: {
    button: buttonOf('approveIdentity'),
    explain: 'Peminta dapat melihat nama dan kontak pelapor selama 10 menit. Anda sendiri tidak melihatnya.',
  },
  reject: { button: buttonOf('rejectIdentity'), field: 'alasan_tolak_identitas' },
  open: { button: buttonOf('openIdentity'), explain: 'Disetujui. Setelah dibuka, terlihat selama 10 menit.' },
}

export const originalWords: OpeningWords = {
  subject: 'pembukaan berkas asli ini',
  approve: {
    button: buttonOf('approveOriginal'),
    explain:
      'Peminta dapat mengunduh berkas ini selama 10 menit. Persetujuan ini tidak membuka berkas lain, dan tidak membuka identitas pelapor.',
  },
  reject: { button: buttonOf('rejectOriginal'), field: 'alasan_tolak_berkas' },
  open: {
    button: buttonOf('openOriginal'),
    explain: 'Disetujui. Setelah dibuka, berkas dapat diunduh selama 10 menit, dan pelapor diberi tahu.',
  },
}
