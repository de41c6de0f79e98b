import type { ReactNode } from 'react'
import { KeyboardHelp } from '@/components/admin/keyboard-help'
import { QueueBulk } from '@/components/admin/queue-bulk'
import { QueueFilters } from '@/components/admin/queue-filters'
import { helpOf } from '@/components/admin/queue-help'
import { QueueKeys } from '@/components/admin/queue-keys'
import { QueueLive } from '@/components/admin/queue-live'
import { QueueSearch } from '@/components/admin/queue-search'
import { QueueTable } from '@/components/admin/queue-table'
import { rowView } from '@/components/admin/row-views'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { TabLinks } from '@/components/ui/tab-links'
import { shortcutsOn } from '@/lib/akun/shortcuts'
import { clockNow } from '@/lib/clock'
import { references } from '@/lib/lembaga/queries'
import { db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import type { FormAction } from '@/lib/platform/http/form-action'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { assignees } from '@/lib/verifikasi/queue/commands'
import { filterChoices, queueCounts, queuePage } from '@/lib/verifikasi/queue/queries'
import { restrictedCases } from '@/lib/verifikasi/queue/restricted'
import {
  countWords,
  inOtherView,
  isFiltered,
  listBase,
  neighbourViews,
  noFilters,
  type QueueParams,
  queueHref,
  readQuery,
  sortOf,
} from '@/lib/verifikasi/queue/rules'
import { placesOf, viewsFor } from '@/lib/verifikasi/queue/views'
import { toWitaDate } from '@/lib/waktu/calendar'
import { loadCalendar } from '@/lib/waktu/queries'
import { searchAction, setShortcutsAction } from './daftar-actions'

interface CaseQueueProps {
  viewer: StaffViewer
  /** Query of the page. */
  params: QueueParams
  /** Heading of the list. */
  title: string
  /** The page's main act, at the end of the first line. */
  acts?: ReactNode
  /** What stands between the head and the views. */
  children?: ReactNode
  /** Acts on many cases; only administrators have any. */
  bulk?: FormAction
}

const LEAD = {
  tenggat: 'yang paling dekat batas waktunya',
  masuk: 'yang paling baru dikirim',
  berubah: 'yang terakhir berubah',
} as const

/**
 * The list of a member of staff: search, filters, views, order, rows, pages and keys. The same for
 * administrators and teams.
 */
export async function CaseQueue({ viewer, params, title, acts, children, bulk }: CaseQueueProps) {
  const now = clockNow()
  const today = toWitaDate(now)
  const base = listBase(viewer.role)
  const query = readQuery(params, viewer)
  const { view } = query
  const [page, counts, calendar, refs, choices, keysOn, restricted] = await Promise.all([
    queuePage(db(), viewer, query, now),
    queueCounts(db(), viewer, now),
    loadCalendar(db()),
    references(db()),
    filterChoices(db(), viewer),
    shortcutsOn(db(), viewer),
    view.restricted && viewer.role === 'ADMIN' ? restrictedCases(db(), viewer, now) : null,
  ])
  const views = viewsFor(viewer)
  const here = queueHref(query, '')
  const turn = neighbourViews(views, view)
  const filtered = isFiltered(query)
  const clearHref = queueHref({ ...inOtherView(query, view), ...noFilters }, base)
  const table = (
    <QueueTable
      caption={`${view.label}, ${LEAD[sortOf(query)]} lebih dahulu`}
      rows={page.rows.map((row) => rowView(row, today, calendar))}
      base={base}
      search={queueHref({ ...query, after: null, before: null }, '')}
    />
  )
  return (
    <>
      <div className="toolbar">
        <h1>{title}</h1>
        <QueueSearch action={searchAction} base={base} place={placeOfQuery(here)} viewLabel={view.label} />
        <QueueFilters
          query={query}
          base={base}
          choices={{ ...refs, ...choices }}
          filtered={filtered}
          clearHref={clearHref}
        />
        <span className="toolbar-acts">
          <KeyboardHelp
            help={helpOf(viewer.role).list}
            enabled={keysOn}
            setShortcuts={setShortcutsAction}
            place={placeOfQuery(here)}
          />
          {acts}
        </span>
      </div>
      {children}
      <div className="view-tabs [&>nav]:mb-0">
        <TabLinks
          label="Tampilan"
          tabs={views.map((other) => ({
            href: queueHref(inOtherView(query, other), base),
            label: other.label,
            count: countWords(counts.get(other.key) ?? 0),
            current: other.key === view.key,
          }))}
        />
      </div>
      {restricted?.cut ? (
        <Notice kind="info">
          Semua administrator menangani aduan terbatas, sehingga hanya 500 aduan terbaru yang diperiksa di
          sini.
        </Notice>
      ) : null}
      {page.stopped ? (
        <Notice kind="info">
          Saringan instansi, label, dan identitas membuka aduan satu per satu: {page.looked} aduan sudah
          diperiksa untuk halaman ini. Lanjutkan dengan “Berikutnya”, atau persempit dengan saringan lain.
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
              title={filtered ? 'Tidak ada aduan dengan saringan ini' : view.empty}
              action={
                filtered ? (
                  <ButtonLink look="secondary" href={clearHref}>
                    Hapus saringan
                  </ButtonLink>
                ) : null
              }
            >
              <p>
                {filtered
                  ? 'Ubah saringannya, atau lihat tampilan lain.'
                  : 'Yang baru muncul di sini; halaman ini memberi tahu bila ada perubahan.'}
              </p>
            </EmptyState>
          ) : bulk ? (
            <QueueBulk
              action={bulk}
              actionKey={newId()}
              place={placeOfQuery(here)}
              assignees={await assignees(db(), viewer, today)}
              knownLabels={[...new Set(page.rows.flatMap((row) => row.labels))]}
            >
              {table}
            </QueueBulk>
          ) : (
            table
          )}
        </QueueLive>
        <Pagination
          label="Halaman daftar"
          previous={page.previous ? queueHref({ ...query, after: null, before: page.previous }, base) : null}
          next={page.next ? queueHref({ ...query, after: page.next, before: null }, base) : null}
        />
      </div>
      <QueueKeys
        enabled={keysOn}
        places={{
          '[': queueHref(inOtherView(query, turn.previous), base),
          ']': queueHref(inOtherView(query, turn.next), base),
          ...placesOf(viewer.role, (other) => queueHref(inOtherView(query, other), base)),
        }}
      />
    </>
  )
}

const placeOfQuery = (search: string) => search.replace('?', '')
