import { Icon } from '@/components/ui/icon'
import says from '@/lib/words/id/bagian.json' with { type: 'json' }

/** Marks text that the reporter will read, by words, colour and icon. */
export function ReporterReads({ children = says.akanDibacaPelapor }: { children?: string }) {
  return (
    <p className="flex items-center gap-2 font-bold text-info">
      <Icon name="eye" />
      {children}
    </p>
  )
}

/** Marks text that stays internal. */
export function StaffOnly({ children = says.internalTidakDibacaPelapor }: { children?: string }) {
  return (
    <p className="band-label flex items-center gap-2 text-body font-bold text-warn">
      <Icon name="lock" className="size-4" />
      {children}
    </p>
  )
}
