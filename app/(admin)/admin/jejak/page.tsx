import { JejakFilter } from '@/components/jejak/jejak-filter'
import { JejakTable } from '@/components/jejak/jejak-table'
import { VerifyForm } from '@/components/jejak/verify-form'
import { PageHead } from '@/components/ui/page-head'
import { Pagination } from '@/components/ui/pagination'
import { TabLinks } from '@/components/ui/tab-links'
import { eventKindOptions } from '@/lib/aduan/events/event-labels'
import { openingLabels } from '@/lib/bukti/finding-labels'
import { actLabels } from '@/lib/jejak/act-labels'
import { readJejak, staffToAsk } from '@/lib/jejak/queries'
import {
  type Catatan,
  catatan,
  JEJAK_FIELDS,
  type JejakInput,
  jejakHref,
  readJejakQuestion,
} from '@/lib/jejak/schema'
import { type Check, lastCheck } from '@/lib/jobs/checks'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { tanggalRingkas } from '@/lib/waktu/dates'
import { verifyChainsAction } from './actions'

interface Place {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const KINDS: Record<Catatan, readonly { value: string; label: string }[]> = {
  aduan: eventKindOptions(),
  bukti: Object.entries(openingLabels).map(([value, label]) => ({
    value,
    label: label.replace(/^./, (first) => first.toUpperCase()),
  })),
  akun: Object.entries(actLabels).map(([value, label]) => ({ value, label })),
}

/** The audit view: every act on cases, accounts and settings, without content, and the integrity check. */
export default async function JejakPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const fields = await searchParams
  const input = Object.fromEntries(
    JEJAK_FIELDS.map((name) => [name, ([fields[name]].flat()[0] ?? '').trim()]),
  ) as JejakInput
  const { question, errors } = readJejakQuestion(input)
  const [page, staff, checked] = await Promise.all([
    readJejak(db(), viewer, question),
    staffToAsk(db()),
    lastCheck(db(), 'histories'),
  ])
  const keys = Object.keys(catatan) as Catatan[]
  const filtered = [question.nomor, question.jenis, question.siapa, question.dari, question.sampai].some(
    Boolean,
  )
  return (
    <div className="space-y-1">
      <div className="acts page-bar [&>nav]:mb-0 [&>nav]:border-0">
        <PageHead title="Jejak" />
        <TabLinks
          label="Catatan"
          tabs={keys.map((key) => ({
            href: jejakHref({ catatan: key }),
            label: catatan[key],
            current: key === question.catatan,
          }))}
        />
        <JejakFilter
          catatan={question.catatan}
          input={input}
          errors={errors}
          kinds={KINDS[question.catatan]}
          staff={staff}
          clearHref={filtered ? jejakHref({ catatan: question.catatan }) : null}
        />
        <VerifyForm action={verifyChainsAction} last={lastWords(checked)} />
      </div>
      <h2 className="sr-only">Daftar catatan</h2>
      <JejakTable kind={question.catatan} rows={page.rows} />
      <Pagination
        label="Halaman jejak"
        previous={question.sesudah ? jejakHref({ ...question, sesudah: null }) : null}
        next={page.next ? jejakHref({ ...question, sesudah: page.next }) : null}
      />
      <p className="pt-3 text-muted">
        Siapa melakukan apa dan kapan, tanpa isi. Dari aduan hanya yang dapat Anda akses. Waktu tindakan
        pelapor hanya tanggalnya.
      </p>
    </div>
  )
}

/** When all histories were compared last, and what came of it. */
function lastWords(checked: Check | null): string {
  if (!checked) return 'Belum pernah diperiksa seluruhnya.'
  const result = checked.broken > 0 ? `${checked.broken} tidak utuh` : 'utuh'
  return `Terakhir seluruhnya ${tanggalRingkas(toWitaDate(checked.at))}: ${result}.`
}
