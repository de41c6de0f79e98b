import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { env } from '@/lib/env'
import { isFromHere } from '@/lib/platform/http/origin'
import { outboxFolder, readOutbox } from '@/lib/platform/mail/outbox'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('suratDemo')

export const metadata: Metadata = { title: t('kotakKeluarWbsKalsel') }
// The folder is read on every visit.
export const dynamic = 'force-dynamic'

/**
 * `/dev/surat`: the mails of a demonstration, which are not sent. They contain codes, so a demonstration that
 * somebody put on a network shows them only on its own machine. A real installation has no such page.
 */
export default async function SuratPage() {
  const { WBS_MODE, WBS_DATA_DIR } = env()
  if (WBS_MODE === 'production' || !isFromHere(await headers())) notFound()
  const mails = await readOutbox(outboxFolder(WBS_DATA_DIR))
  return (
    <div className="page page-reporter space-y-6 py-10">
      <h1>{t('kotakKeluarDemonstrasi')}</h1>
      <p>{t('surelDiBawahIni')}</p>
      {mails.length === 0 ? (
        <EmptyState title={t('belumAdaSurel')}>
          <p>{t('surelHanyaDitulisUntuk')}</p>
        </EmptyState>
      ) : null}
      <ul className="space-y-4">
        {mails.map((mail) => (
          <li key={mail.id} className="card space-y-2">
            <p className="font-semibold">{mail.subject}</p>
            <p className="text-muted">
              {t('kepada', { kepada: mail.to, tanggal: tanggal(toWitaDate(mail.at)), pukul: pukul(mail.at) })}
            </p>
            <p className="typed">{mail.text.trim()}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
