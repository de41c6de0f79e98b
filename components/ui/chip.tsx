import { Icon, type IconName } from './icon'

export type Tone = 'netral' | 'biru' | 'kuning' | 'hijauTua' | 'hijau' | 'abu' | 'merah'

const TONES: Record<Tone, string> = {
  netral: 'bg-surface text-ink border-control',
  biru: 'bg-info-soft text-info border-info',
  kuning: 'bg-warn-soft text-warn border-warn',
  hijauTua: 'bg-ok-soft text-brand-strong border-brand',
  hijau: 'bg-ok-soft text-ok border-ok',
  abu: 'bg-surface text-muted border-control',
  merah: 'bg-danger-soft text-danger border-danger',
}

/** A state in a few words by text, icon and colour, so that no single one is essential. */
export function Chip({ tone, icon, children }: { tone: Tone; icon: IconName; children: string }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-2xl border px-2.5 py-0.5 sm:whitespace-nowrap text-body [.page-staff_&]:text-note font-semibold leading-snug ${TONES[tone]}`}
    >
      <Icon name={icon} className="size-4" />
      {children}
    </span>
  )
}
