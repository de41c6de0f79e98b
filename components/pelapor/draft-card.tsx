import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Link } from '@/components/ui/link'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { OwnDraft } from '@/lib/kasus/own-cases'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('formulir')

interface DraftCardProps {
  draft: OwnDraft
  showTitle: boolean
  remove: FormAction
}

/** A draft: continue or delete it. */
export function DraftCard({ draft, showTitle, remove }: DraftCardProps) {
  const saved = new Date(draft.savedAt)
  const when = `${tanggalPendek(toWitaDate(saved))} ${pukul(saved)}`
  return (
    <article className="card space-y-3" aria-label={t('draf', { kapan: when })}>
      <p>
        <strong>{showTitle && draft.ringkasan ? draft.ringkasan : t('belumDikirim')}</strong>
        <br />
        {t('tersimpan', { kapan: when, tanggal: tanggalPendek(draft.deletedOn) })}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Link href={`/aduan/baru/${draft.id}/1`} className="button button-secondary">
          {t('lanjutkan')}
        </Link>
        <details>
          <summary className="inline-block py-2 text-brand underline">{buttonOf('deleteDraft')}</summary>
          <ActionForm action={remove} className="mt-2 space-y-2" label={buttonOf('deleteDraft')}>
            <input type="hidden" name="aduan" value={draft.id} />
            <p>{t('drafDanBerkasnyaDihapus')}</p>
            <SubmitButton look="danger">{t('yaHapusDrafIni')}</SubmitButton>
          </ActionForm>
        </details>
      </div>
    </article>
  )
}
