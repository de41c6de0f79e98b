import type { ReactNode } from 'react'
import { CodeGroups } from '@/components/ui/code-groups'
import { words } from '@/lib/words/words'

interface CodePaperProps {
  code: string
  nomor?: string | undefined
  /** Address of this site, as one types it. */
  site: string
  children?: ReactNode
}

/** Printed page: the code and how to use it, without its purpose. Screens show only the code. */
export function CodePaper({ code, nomor, site, children }: CodePaperProps) {
  const t = words('kodeRahasia')
  return (
    <div className="paper space-y-4">
      <p className="print-only font-bold">{t('kertas_judul')}</p>
      <CodeGroups id="kode-rahasia" code={code} label={t('nama')} />
      {children}
      <div className="print-only space-y-2">
        <p>{t('kertas_buka', { alamat: `${site}/lacak` })}</p>
        {nomor ? (
          <p>
            {t('kertas_nomor')} {nomor}
          </p>
        ) : null}
      </div>
    </div>
  )
}
