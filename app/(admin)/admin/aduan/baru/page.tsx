import { IntakeForm } from '@/components/admin/intake-form'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { clockNow } from '@/lib/clock'
import { noAnswers, withRowChange } from '@/lib/lapor/form/answers'
import { internalCase, readIntake } from '@/lib/lapor/form/intake'
import { withKept } from '@/lib/lapor/form/kept'
import { ALL_FIELDS } from '@/lib/lapor/form/steps'
import { references } from '@/lib/lembaga/queries'
import { db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { receiveAction } from './actions'

/** Intake of a report that came by letter, telephone or visit. */
export default async function CatatAduanPage({
  searchParams,
}: {
  searchParams: Promise<{ kanal?: string }>
}) {
  const viewer = await requireViewer('ADMIN')
  const kept = await keptValues(viewer.userId, '/admin/aduan/baru')
  const internal = (await searchParams).kanal === internalCase.kanal
  const { identitas, ...fields } = internalCase
  const fresh = internal ? { ...noAnswers, identitas } : noAnswers
  const typed = kept ? withKept(noAnswers, ALL_FIELDS, kept) : fresh
  const [year = '', month = '', day = ''] = toWitaDate(clockNow()).split('-')
  const today: Record<string, string> = {
    'tgl_terima.hari': String(Number(day)),
    'tgl_terima.bulan': String(Number(month)),
    'tgl_terima.tahun': year,
    ...(internal ? fields : {}),
  }
  return (
    <div className="space-y-6">
      <PageHead
        title="Catat aduan dari surat, telepon, atau kunjungan"
        back={<BackLink href="/admin" label="Antrean" />}
      />
      <p>
        Aduan ini disegel seperti aduan lain dan masuk antrean verifikasi. Yang mencatat tidak otomatis
        menjadi verifikatornya. Berkas, misalnya pindaian surat, ditambahkan di halaman aduan setelah dicatat.
      </p>
      <IntakeForm
        answers={kept ? withRowChange(typed, kept.tombol?.[0] ?? '') : typed}
        fields={readIntake((name) => (kept ? (kept[name]?.[0] ?? '') : (today[name] ?? '')))}
        refs={await references(db())}
        action={receiveAction}
        kunci={newId()}
      />
    </div>
  )
}
