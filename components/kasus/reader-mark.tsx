import { Icon } from '@/components/ui/icon'

/** Above whatever a reporter will read: says so in words, colour and drawing. */
export function ReporterReads({ children = 'AKAN DIBACA PELAPOR' }: { children?: string }) {
  return (
    <p className="flex items-center gap-2 font-bold text-info">
      <Icon name="eye" />
      {children}
    </p>
  )
}

/** Above whatever stays among staff. */
export function StaffOnly({ children = 'Internal, tidak dibaca pelapor' }: { children?: string }) {
  return (
    <p className="flex items-center gap-2 text-[0.85rem] font-bold text-warn">
      <Icon name="lock" className="size-4" />
      {children}
    </p>
  )
}
