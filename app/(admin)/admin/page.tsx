import { KeyboardHelp } from '@/components/admin/keyboard-help'
import { QueueBulk } from '@/components/admin/queue-bulk'
import { QueueFilters } from '@/components/admin/queue-filters'
import { queueHelp } from '@/components/admin/queue-help'
import { QueueKeys } from '@/components/admin/queue-keys'
import { QueueLive } from '@/components/admin/queue-live'
import { QueueSearch } from '@/components/admin/queue-search'
import { QueueTable } from '@/components/admin/queue-table'
import { ButtonLink } from '@/components/ui/button-link'
import { Done } from '@/components/ui/done'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { TabLinks } from '@/components/ui/tab-links'
import { shortcutsOn } from '@/lib/akun/shortcuts'
import { clockNow } from '@/lib/clock'
import { references } from '@/lib/lembaga/queries'
import { db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { requireViewer } from '@/lib/platform/session/viewer'
import { assignees } from '@/lib/verifikasi/queue/commands'
import { queueCounts, queuePage } from '@/lib/verifikasi/queue/queries'
import { restrictedCases } from '@/lib/verifikasi/queue/restricted'
import {
  countWords,
  inOtherView,
  isFiltered,
  neighbourViews,
  type QueueParams,
  queueHref,
  readQuery,
} from '@/lib/verifikasi/queue/rules'
import { viewsFor } from '@/lib/verifikasi/queue/views'
import { missingYear, toWitaDate } from '@/lib/waktu/calendar'
import { loadCalendar } from '@/lib/waktu/queries'
import { bulkAction, searchAction, setShortcutsAction } from './actions'

interface Place {
  searchParams: Promise<QueueParams>
}

/** The administrators' queue, nearest deadline first. */
export default async function AntreanPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const params = await searchParams
  const now = clockNow()
  const today = toWitaDate(now)
  const query = readQuery(params, viewer)
  const { view } = query
  const [page, counts, calendar, refs, admins, keysOn, restricted] = await Promise.all([
    queuePage(db(), viewer, query, now),
    queueCounts(db(), viewer, now),
    loadCalendar(db()),
    references(db()),
    assignees(db()),
    shortcutsOn(db(), viewer),
    view.restricted ? restrictedCases(db(), viewer, now) : null,
  ])
  const missing = missingYear(today, calendar)
  const views = viewsFor(viewer)
  const here = queueHref(query, '')
  const done = doneWords(params)
  const turn = neighbourViews(views, view)
  const place = (key: string) =>
    queueHref(inOtherView(query, views.find((other) => other.key === key) ?? view))
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1>Antrean</h1>
        <ButtonLink href="/admin/aduan/baru" look="secondary">
          Catat aduan dari surat, telepon, kunjungan
        </ButtonLink>
        <KeyboardHelp
          help={queueHelp}
          enabled={keysOn}
          setShortcuts={setShortcutsAction}
          place={here.replace('?', '')}
        />
      </div>
      <Done>{done}</Done>
      {missing ? (
        <Notice kind="warn" title={`Kalender hari kerja ${missing} belum diisi`}>
          Tenggat yang jatuh pada tahun itu belum dapat dijanjikan. Isi hari liburnya sebelum tahun berganti.
        </Notice>
      ) : null}
      <QueueSearch action={searchAction} place={here.replace('?', '')} viewLabel={view.label} />
      <div className="[&>nav]:mb-0">
        <TabLinks
          label="Tampilan"
          tabs={views.map((other) => ({
            href: queueHref(inOtherView(query, other)),
            label: other.label,
            count: countWords(counts.get(other.key) ?? 0),
            current: other.key === view.key,
          }))}
        />
        <QueueFilters
          query={query}
          kategori={refs.kategori}
          kabkota={refs.kabkota}
          clearHref={queueHref({ ...inOtherView(query, view), ...NO_FILTER })}
        />
      </div>
      {restricted?.cut ? (
        <Notice kind="info">
          Semua administrator menangani aduan terbatas, sehingga hanya 500 aduan terbaru yang diperiksa di
          sini.
        </Notice>
      ) : null}
      <div data-antrean>
        <QueueLive
          search={here}
          state={{
            rows: page.rows.map(({ id, version, presentNames }) => ({ id, version, presentNames })),
          }}
        >
          {page.rows.length === 0 ? (
            <EmptyState
              title={isFiltered(query) ? 'Tidak ada aduan dengan saringan ini' : view.empty}
              action={
                isFiltered(query) ? (
                  <ButtonLink
                    look="secondary"
                    href={queueHref({ ...inOtherView(query, view), ...NO_FILTER })}
                  >
                    Hapus saringan
                  </ButtonLink>
                ) : null
              }
            >
              <p>
                {isFiltered(query)
                  ? 'Ubah saringannya, atau lihat tampilan lain.'
                  : 'Yang baru muncul di sini; halaman ini memberi tahu bila ada perubahan.'}
              </p>
            </EmptyState>
          ) : (
            <QueueBulk
              action={bulkAction}
              actionKey={newId()}
              place={here.replace('?', '')}
              assignees={admins}
              knownLabels={[...new Set(page.rows.flatMap((row) => row.labels))]}
            >
              <QueueTable
                caption={`${view.label}, ${view.order === 'due' ? 'yang paling dekat tenggatnya' : 'yang terakhir berubah'} lebih dahulu`}
                rows={page.rows}
                search={queueHref({ ...query, after: null, before: null }, '')}
                today={today}
                calendar={calendar}
              />
            </QueueBulk>
          )}
        </QueueLive>
        <Pagination
          label="Halaman antrean"
          previous={page.previous ? queueHref({ ...query, after: null, before: page.previous }) : null}
          next={page.next ? queueHref({ ...query, after: page.next, before: null }) : null}
        />
      </div>
      <QueueKeys
        enabled={keysOn}
        places={{
          '[': queueHref(inOtherView(query, turn.previous)),
          ']': queueHref(inOtherView(query, turn.next)),
          'g v': place('verifikasi'),
          'g t': place('telaah'),
          'g m': place('saya'),
          'g s': '/admin/rekap',
        }}
      />
    </div>
  )
}

const NO_FILTER = { kategori: null, kabkota: null, status: null, from: null, until: null }

/** Confirmation of the last bulk action from the query; it contains only numbers. */
function doneWords({ selesai, jumlah }: QueueParams): string | null {
  const count = Number(jumlah)
  if (!Number.isInteger(count) || count < 1 || count > 50) return null
  if (selesai === 'tugas') return `${count} aduan ditugaskan.`
  return selesai === 'label' ? `Label ${count} aduan berubah.` : null
}
