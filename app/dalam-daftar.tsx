import { cache } from 'react'
import { CaseKeys } from '@/components/admin/case-keys'
import { KeyboardHelp } from '@/components/admin/keyboard-help'
import { Presence } from '@/components/admin/presence'
import { helpOf } from '@/components/admin/queue-help'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { shortcutsOn } from '@/lib/akun/shortcuts'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { presentNames } from '@/lib/verifikasi/queue/presence'
import { neighbourCases } from '@/lib/verifikasi/queue/queries'
import { inOtherView, listBase, type QueueParams, queueHref, readQuery } from '@/lib/verifikasi/queue/rules'
import { placesOf } from '@/lib/verifikasi/queue/views'
import { setShortcutsAction } from './daftar-actions'

interface InListProps {
  viewer: StaffViewer
  aduanId: string
  /** Query of the page: the view from which the case was opened, and the last move. */
  params: QueueParams
  /** Keys to other tabs of the case. */
  tabs?: Record<string, string>
}

/**
 * What InList shows. A page asks for it while it opens the case, so that nothing waits for it: the neighbours
 * are read with a key of the viewer's own, and nothing is shown of a case that does not open.
 */
export const placeInList = cache((viewer: StaffViewer, aduanId: string, params: QueueParams) => {
  const now = clockNow()
  const asked = Promise.all([
    presentNames(db(), viewer, aduanId, now),
    neighbourCases(db(), viewer, { query: readQuery(params, viewer), aduanId }, now),
    shortcutsOn(db(), viewer),
  ])
  // A page that ends before it shows this one has said why.
  asked.catch(() => undefined)
  return asked
})

const LIST = { ADMIN: 'Antrean', TELAAH: 'Kasus tim' } as const
const PANELS = { ADMIN: ['m', 's', 'v', 'l', 'd', 'a', 'c', 'r'], TELAAH: [] } as const

/**
 * Position of a case in its view: link back, colleagues who have it open, the next case, keys to its
 * neighbours. After a decision the next case is the first thing to do.
 */
export async function InList({ viewer, aduanId, params, tabs = {} }: InListProps) {
  const { role } = viewer
  const base = listBase(role)
  const query = readQuery(params, viewer)
  const [present, neighbours, keysOn] = await placeInList(viewer, aduanId, params)
  const search = queueHref(query, '')
  const caseHref = (id: string) => `${base}/aduan/${id}${search}`
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <BackLink href={queueHref(query, base)} label={`${LIST[role]}, ${query.view.label}`} />
      <Presence aduanId={aduanId} present={present} />
      <span className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1">
        {neighbours.next ? (
          <ButtonLink look={params.selesai ? 'primary' : 'quiet'} href={caseHref(neighbours.next)}>
            Aduan berikutnya
          </ButtonLink>
        ) : null}
        <KeyboardHelp
          help={helpOf(role).case}
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
          ...tabs,
          ...placesOf(role, (view) => queueHref(inOtherView(query, view), base)),
        }}
        panels={PANELS[role]}
      />
    </div>
  )
}
