import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { CodeSteps } from '@/components/pelapor/code-steps'
import { Link } from '@/components/ui/link'
import { heldCode } from '@/lib/akun/held-codes'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { openCase } from '@/lib/kasus/case'
import { ownDraft } from '@/lib/kasus/own-cases'
import { db } from '@/lib/platform/db/client'
import { currentKx, requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { tanggalPendek } from '@/lib/waktu/dates'
import { draftDeletedOn } from '@/lib/waktu/deadline-steps'
import { words } from '@/lib/words/words'
import { deleteDraftAction } from '../../baru/actions'

/** The kode rahasia while this session still holds it; for a draft also the way to stop for now. */
export default async function KodePage({ params }: { params: Promise<{ id: string }> }) {
  const t = words('kodeRahasia')
  const viewer = await requireViewer('PELAPOR')
  const { id } = await params
  const draft = viewer.account ? null : await ownDraft(db(), viewer, id)
  const sent = viewer.account || draft ? null : await openCase(db(), viewer, id, clockNow())
  if (!draft && !sent) notFound()
  const held = await heldCode(db(), { sidHash: viewer.sidHash, kx: await currentKx() }, id)
  const code = held?.code
  return (
    <div className="space-y-8">
      <h1 className="no-print">{t(code ? 'judul' : 'disimpan')}</h1>
      {code ? (
        <CodeSteps
          aduanId={id}
          code={code}
          site={env().APP_URL}
          {...(sent ? { nomor: sent.view.nomor } : {})}
        />
      ) : (
        <p>{t('disimpan_isi')}</p>
      )}
      {draft ? (
        <div className="no-print space-y-4">
          <p>
            {t('draf_isi', { tanggal: tanggalPendek(draftDeletedOn(toWitaDate(new Date(draft.savedAt)))) })}
          </p>
          <p>
            <Link href={`/aduan/baru/${id}/1`} className="button button-secondary">
              {t('draf_lanjut')}
            </Link>
          </p>
          <details>
            <summary className="inline-block py-2 text-brand underline">{t('draf_hapus')}</summary>
            <ActionForm action={deleteDraftAction} className="mt-2 space-y-2" label={t('draf_hapus')}>
              <input type="hidden" name="aduan" value={id} />
              <p>{t('draf_hapus_isi')}</p>
              <SubmitButton look="danger">{t('draf_hapus_ya')}</SubmitButton>
            </ActionForm>
          </details>
        </div>
      ) : (
        <p className="no-print">
          <Link href={`/aduan/${id}`} className={`button ${code ? 'button-secondary' : 'button-primary'}`}>
            {t('bukaAduan')}
          </Link>
        </p>
      )}
    </div>
  )
}
