import type { ReactNode } from 'react'
import { words } from '@/lib/words/words'

const t = words('keterangan')

/** Page for an office that was asked something: shows who asks, and nothing of the reason. */
export function OfficePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="page space-y-6 py-8">
      <div>
        <p className="text-muted">{t('inspektoratDaerahProvinsiKalimantan')}</p>
        <h1>{title}</h1>
      </div>
      {children}
    </div>
  )
}
