import { staffWhen } from '@/components/kasus/notes'
import { TextDiff } from '@/components/kasus/text-diff'
import { LembarView } from '@/components/telaah/ruang/lembar-view'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { BackLink } from '@/components/ui/back-link'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { tabPath } from '@/lib/aduan/tab-rules'
import { db } from '@/lib/platform/db/client'
import { lembarHistory, lembarPair } from '@/lib/telaah/lembar'
import { emptyLembar, lembarChanges } from '@/lib/telaah/lembar-rules'
import { openTab, type TabPlace } from '../../open-tab'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; versi?: string }>
}

/** Versions of the lembar telaah with authors and changes. */
export default async function RiwayatPage(place: Place) {
  const { head, keys, frame } = await openTab(place, 'ringkasan')
  const base = `${tabPath(head.id, 'ringkasan')}/lembar/riwayat`
  const [history, { versi }] = await Promise.all([lembarHistory(db(), head.id), place.searchParams])
  const newest = history[0]?.version ?? 0
  const chosen = /^\d{1,6}$/.test(versi ?? '') ? Number(versi) : newest
  const pair = await lembarPair(db(), keys, head.id, chosen)
  return (
    <TeamFrame frame={frame}>
      <BackLink href={tabPath(head.id, 'ringkasan')} label="Kembali ke ringkasan" />
      <Section id="riwayat-lembar" title="Riwayat lembar telaah" internal>
        {history.length === 0 ? <p className="text-muted">Belum ada versi.</p> : null}
        <div className="grid gap-8 lg:grid-cols-[1fr_2fr]">
          <nav aria-label="Versi">
            <ol className="divide-y divide-line">
              {history.map((one) => (
                <li key={one.version} className="py-2">
                  <Link
                    href={`${base}?versi=${one.version}`}
                    aria-current={one.version === pair?.after.version ? 'page' : undefined}
                    className={one.version === pair?.after.version ? 'font-bold' : ''}
                  >
                    Versi {one.version}
                  </Link>
                  <p className="text-body text-muted">
                    {one.author}, {staffWhen(one.at)}
                  </p>
                </li>
              ))}
            </ol>
          </nav>
          {pair ? (
            <div className="min-w-0 space-y-8">
              <div>
                <h3 className="mb-2">
                  {pair.before ? `Perubahan dari versi ${pair.before.version}` : 'Versi pertama'}
                </h3>
                <TextDiff changes={lembarChanges(pair.before?.body ?? emptyLembar, pair.after.body)} />
              </div>
              <div>
                <h3 className="mb-2">Versi {pair.after.version} lengkap</h3>
                <LembarView lembar={pair.after} />
                <p className="mt-3">
                  <a
                    href={`/api/aduan/${head.id}/lembar?versi=${pair.after.version}`}
                    download
                    className="inline-flex min-h-9 items-center gap-1.5"
                  >
                    <Icon name="download" className="size-4" />
                    Unduh versi ini (PDF)
                  </a>
                </p>
              </div>
            </div>
          ) : null}
        </div>
      </Section>
    </TeamFrame>
  )
}
