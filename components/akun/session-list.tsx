import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import type { SessionView } from '@/lib/akun/commands/own-account'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('akun')

interface SessionListProps {
  sessions: readonly SessionView[]
  endOne: FormAction
  endAll: FormAction
}

/** The active sessions of an account. Their places are not shown because they are not stored. */
export function SessionList({ sessions, endOne, endAll }: SessionListProps) {
  const others = sessions.filter((session) => !session.own)
  return (
    <div className="space-y-4">
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map((session, index) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
            <div>
              <p className="font-semibold">{nameOf(session)}</p>
              <p className="text-muted">
                {t('masukSekitar', {
                  tanggal: tanggal(toWitaDate(session.beganAt)),
                  pukul: pukul(session.beganAt),
                  terakhir: lastSeen(session),
                })}
              </p>
            </div>
            {session.own ? null : (
              <ActionForm
                action={endOne}
                className="inline"
                label={t('akhiriPerangkatLainBaris', { ke: index + 1 })}
              >
                <input type="hidden" name="sesi" value={session.id} />
                <SubmitButton look="quiet">{t('akhiri')}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <p className="text-muted">{t('hanyaAndaYangDapat')}</p>
      <div className="flex flex-wrap gap-3">
        {others.length > 0 ? (
          <ActionForm action={endAll} className="inline" label={t('akhiriSemuaPerangkatLain')}>
            <SubmitButton look="secondary">{t('akhiriSemuaYangLain')}</SubmitButton>
          </ActionForm>
        ) : null}
        <ActionForm action={endAll} className="inline" label={t('akhiriSemuaPerangkat')}>
          <input type="hidden" name="lingkup" value="semua" />
          <SubmitButton look="secondary">{t('akhiriSemua')}</SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}

function nameOf({ own, device }: SessionView): string {
  const name = own ? t('perangkatIni') : t('perangkatLain')
  return device ? `${name}: ${device}` : name
}

function lastSeen({ own, idleMinutes }: SessionView): string {
  if (own || idleMinutes < 2) return t('aktifSekarang')
  return idleMinutes < 6 ? t('aktifBeberapaMenitLalu') : t('aktifDalamSeperempatJam')
}
