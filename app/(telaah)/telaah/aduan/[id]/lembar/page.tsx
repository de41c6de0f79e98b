import { KeptForms } from '@/components/form/kept-forms'
import { LembarForm } from '@/components/telaah/ruang/lembar-form'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { tabPath } from '@/lib/aduan/tab-rules'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import { lembarOf, lembarToContinue } from '@/lib/telaah/lembar'
import { emptyLembar, lembarChanges } from '@/lib/telaah/lembar-rules'
import { saveLembarAction } from '../lembar-actions'
import { lembarOfForm } from '../lembar-form'
import { openTab, type TabPlace } from '../open-tab'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; bentrok?: string }>
}

/** Editor of the lembar telaah. On a conflict it shows the colleague's text above the typed text. */
export default async function LembarPage(place: Place) {
  const { head, keys, viewer, frame } = await openTab(place, 'ringkasan')
  const path = `${tabPath(head.id, 'ringkasan')}/lembar`
  const [lembar, begin, kept, { bentrok }] = await Promise.all([
    lembarOf(db(), keys, head.id),
    lembarToContinue(db(), keys, head.id),
    keptValues(viewer.userId, path),
    place.searchParams,
  ])
  const stored = lembar?.body ?? emptyLembar
  const left = lembar !== null && begin?.version !== lembar.version
  const mine = kept && bentrok ? lembarOfForm((name) => kept[name]?.[0] ?? '') : null
  const differing = mine ? lembarChanges(mine, stored) : []
  return (
    <TeamFrame frame={frame}>
      <BackLink href={tabPath(head.id, 'ringkasan')} label="Kembali ke ringkasan" />
      <Section id="lembar-telaah" title="Lembar telaah" internal>
        {lembar && differing.length > 0 ? (
          <div className="mb-6 space-y-4">
            <Notice
              kind="warn"
              title={`${lembar.author} menyimpan versi ${lembar.version} lebih dahulu`}
              role="alert"
            >
              Yang Anda tulis belum tersimpan dan masih ada di bawah. Bandingkan bagian yang berbeda,
              gabungkan seperlunya, lalu simpan lagi.
            </Notice>
            <dl className="divide-y divide-line border-y border-line">
              {differing.map((line) => (
                <div key={line.key} className="grid gap-3 py-3 sm:grid-cols-2">
                  <div>
                    <dt className="font-semibold">{line.label}, tersimpan</dt>
                    <dd className="typed">{line.after || 'Kosong'}</dd>
                  </div>
                  <div>
                    <dt className="font-semibold">{line.label}, tulisan Anda</dt>
                    <dd className="typed">{line.before || 'Kosong'}</dd>
                  </div>
                </div>
              ))}
            </dl>
          </div>
        ) : null}
        {left ? (
          <p className="mb-4 font-semibold text-warn">
            Versi {lembar.version} ditulis anggota yang tidak lagi menangani kasus ini, sehingga tidak
            diisikan di sini. <a href={`${path}/riwayat`}>Baca di riwayat versi</a>
          </p>
        ) : null}
        {head.commands.has('saveLembar') ? (
          <KeptForms values={mine ? null : kept}>
            <LembarForm
              action={saveLembarAction}
              aduanId={head.id}
              body={mine ?? begin?.body ?? emptyLembar}
              version={lembar?.version ?? 0}
            />
          </KeptForms>
        ) : (
          <p className="text-muted">Lembar telaah dapat ditulis selama kasus ditelaah.</p>
        )}
      </Section>
    </TeamFrame>
  )
}
