import { CaseKeys } from '@/components/admin/case-keys'
import { KeyboardHelp } from '@/components/admin/keyboard-help'
import { Presence } from '@/components/admin/presence'
import { caseHelp } from '@/components/admin/queue-help'
import { BackLink } from '@/components/ui/back-link'
import { shortcutsOn } from '@/lib/akun/shortcuts'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { presentNames } from '@/lib/verifikasi/queue/presence'
import { neighbourCases } from '@/lib/verifikasi/queue/queries'
import { inOtherView, type QueueParams, queueHref, readQuery } from '@/lib/verifikasi/queue/rules'
import { viewsFor } from '@/lib/verifikasi/queue/views'
import { setShortcutsAction } from '../../actions'

interface InQueueProps {
  viewer: AdminViewer
  aduanId: string
  /** Query of the page: the view from which the case was opened. */
  params: QueueParams
}

/** Position of a case in its queue view: link back, colleagues who have it open, keys to its neighbours. */
export async function InQueue({ viewer, aduanId, params }: InQueueProps) {
  const now = clockNow()
  const query = readQuery(params, viewer)
  const [present, neighbours, keysOn] = await Promise.all([
    presentNames(db(), viewer, aduanId, now),
    neighbourCases(db(), viewer, { query, aduanId }, now),
    shortcutsOn(db(), viewer),
  ])
  const search = queueHref(query, '')
  const caseHref = (id: string) => `/admin/aduan/${id}${search}`
  const views = viewsFor(viewer)
  const place = (key: string) =>
    queueHref(inOtherView(query, views.find((view) => view.key === key) ?? query.view))
  return (
    <div className="flex flex-wrap items-baseline gap-x-6">
      <BackLink href={queueHref(query)} label={`Antrean, ${query.view.label}`} />
      <Presence aduanId={aduanId} present={present} />
      <span className="ml-auto">
        <KeyboardHelp
          help={caseHelp}
          enabled={keysOn}
          setShortcuts={setShortcutsAction}
          place={search.slice(1)}
          aduanId={aduanId}
        />
      </span>
      <CaseKeys
        enabled={keysOn}
        places={{
          ...(neighbours.next ? { j: caseHref(neighbours.next) } : {}),
          ...(neighbours.previous ? { k: caseHref(neighbours.previous) } : {}),
          'g v': place('verifikasi'),
          'g t': place('telaah'),
          'g m': place('saya'),
          'g s': '/admin/rekap',
        }}
        panels={['m', 's', 'v', 'l', 'd', 'a', 'c', 'r']}
      />
    </div>
  )
}
