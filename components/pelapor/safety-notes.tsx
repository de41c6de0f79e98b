import type { ReactNode } from 'react'
import { words } from '@/lib/words/words'

const NOTES = ['perangkat', 'keluarCepat', 'riwayat'] as const

const bold = (text: ReactNode) => <strong>{text}</strong>

/**
 * What a reporter should know before writing, the same with and without an account. `children`: further
 * items.
 */
export function SafetyNotes({ children }: { children?: ReactNode }) {
  const t = words('lapor')
  return (
    <ul>
      {NOTES.map((key) => (
        <li key={key}>
          {t.rich(`sebelum.${key}`, {
            b: bold,
            // A phone has no Shift key, and without scripts nothing counts it.
            papan: (text) => <span className="needs-script pointer-coarse:hidden">{text}</span>,
          })}
        </li>
      ))}
      {children}
    </ul>
  )
}
