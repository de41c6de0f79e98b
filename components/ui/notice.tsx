import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type Kind = 'info' | 'warn' | 'ok' | 'danger'

const KINDS: Record<Kind, { box: string; icon: IconName }> = {
  info: { box: 'border-info bg-info-soft', icon: 'info' },
  warn: { box: 'border-warn bg-warn-soft', icon: 'warn' },
  ok: { box: 'border-ok bg-ok-soft', icon: 'check' },
  danger: { box: 'border-danger bg-danger-soft', icon: 'warn' },
}
const INK: Record<Kind, string> = {
  info: 'text-info',
  warn: 'text-warn',
  ok: 'text-ok',
  danger: 'text-danger',
}

interface NoticeProps {
  kind: Kind
  title?: string
  /** A sentence, or several elements. */
  children: ReactNode
  /** Announced when the page appears after an act. */
  role?: 'status' | 'alert'
}

/** A message within the page; unlike a toast it stays. */
export function Notice({ kind, title, children, role }: NoticeProps) {
  return (
    <div role={role} className={`flex gap-3 rounded-card border-l-4 px-4 py-3 ${KINDS[kind].box}`}>
      <span className={`pt-0.5 ${INK[kind]}`}>
        <Icon name={KINDS[kind].icon} />
      </span>
      <div className="min-w-0 space-y-1">
        {title ? <p className="font-bold">{title}</p> : null}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
