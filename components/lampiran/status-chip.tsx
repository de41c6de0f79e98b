import { Chip, type Tone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon'
import { statusLabels } from '@/lib/bukti/finding-labels'
import type { LampiranView } from '@/lib/bukti/views'

const LOOKS: Record<LampiranView['status'], { tone: Tone; icon: IconName }> = {
  DIPERIKSA: { tone: 'biru', icon: 'clock' },
  SIAP: { tone: 'hijau', icon: 'check' },
  DITOLAK: { tone: 'merah', icon: 'stop' },
  BELUM_DIPINDAI: { tone: 'kuning', icon: 'warn' },
}

/** The status of a file in one word. */
export function FileStatus({ status }: { status: LampiranView['status'] }) {
  const { tone, icon } = LOOKS[status]
  return (
    <Chip tone={tone} icon={icon}>
      {statusLabels[status]}
    </Chip>
  )
}
