import { Chip, type Tone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon'
import { stateLabelOf } from '@/lib/bukti/finding-labels'
import { isKept, type LampiranView } from '@/lib/bukti/views'

const LOOKS: Record<LampiranView['status'], { tone: Tone; icon: IconName }> = {
  DIPERIKSA: { tone: 'biru', icon: 'clock' },
  SIAP: { tone: 'hijau', icon: 'check' },
  DITOLAK: { tone: 'merah', icon: 'stop' },
  BELUM_DIPINDAI: { tone: 'kuning', icon: 'warn' },
}

const KEPT: { tone: Tone; icon: IconName } = { tone: 'kuning', icon: 'lock' }

/** The state of a file in one or two words. */
export function FileStatus({ file }: { file: Pick<LampiranView, 'status' | 'noCleanCopy'> }) {
  const { tone, icon } = isKept(file) ? KEPT : LOOKS[file.status]
  return (
    <Chip tone={tone} icon={icon}>
      {stateLabelOf(file)}
    </Chip>
  )
}
