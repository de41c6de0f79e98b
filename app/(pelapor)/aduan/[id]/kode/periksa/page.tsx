import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { CodeField } from '@/components/pelapor/code-field'
import { Link } from '@/components/ui/link'
import { askedGroup, heldCode } from '@/lib/akun/held-codes'
import { caseOfCode } from '@/lib/kasus/own-cases'
import { db } from '@/lib/platform/db/client'
import { currentKx, requireViewer } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { checkCodeAction } from '../actions'

/** Asks for one group of the code from paper, to find copying errors while the code can still be shown. */
export default async function PeriksaKodePage({ params }: { params: Promise<{ id: string }> }) {
  const t = words('kodeRahasia')
  const viewer = await requireViewer('PELAPOR')
  const { id } = await params
  const held = viewer.account
    ? null
    : await heldCode(db(), { sidHash: viewer.sidHash, kx: await currentKx() }, id)
  if (!held?.code) notFound()
  const group = askedGroup(held.code, Number.parseInt(id.slice(0, 4), 16))
  return (
    <div className="space-y-6">
      <h1>{t('periksa.judul')}</h1>
      <p>{t('periksa.pengantar')}</p>
      <ActionForm action={checkCodeAction}>
        <input type="hidden" name="aduan" value={id} />
        <input type="hidden" name="kelompok" value={group} />
        <CodeField
          name="kode"
          label={t('periksa.field', { nomor: group })}
          hint={t('periksa.petunjuk')}
          short
        />
        <SubmitButton>{t('periksa.tombol')}</SubmitButton>
      </ActionForm>
      <p className="flex flex-wrap gap-x-6">
        <Link href={`/aduan/${id}/kode`} className="inline-flex min-h-12 items-center">
          {t('periksa.lagi')}
        </Link>
        <Link href={await caseOfCode(db(), viewer)} className="inline-flex min-h-12 items-center">
          {t('periksa.lewati')}
        </Link>
      </p>
    </div>
  )
}
