import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import type { SessionView } from '@/lib/akun/commands/own-account'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggal } from '@/lib/waktu/dates'

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
                Masuk sekitar {tanggal(toWitaDate(session.beganAt))} {pukul(session.beganAt)}.{' '}
                {lastSeen(session)}.
              </p>
            </div>
            {session.own ? null : (
              <ActionForm
                action={endOne}
                className="inline"
                label={`Akhiri perangkat lain, baris ${index + 1}`}
              >
                <input type="hidden" name="sesi" value={session.id} />
                <SubmitButton look="quiet">Akhiri</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <p className="text-muted">
        Hanya Anda yang dapat membaca jenis perangkat ini; alamat jaringan tidak kami simpan. Bila ada yang
        tidak Anda kenali, akhiri semua lalu ganti kata sandi.
      </p>
      <div className="flex flex-wrap gap-3">
        {others.length > 0 ? (
          <ActionForm action={endAll} className="inline" label="Akhiri semua perangkat lain">
            <SubmitButton look="secondary">Akhiri semua yang lain</SubmitButton>
          </ActionForm>
        ) : null}
        <ActionForm action={endAll} className="inline" label="Akhiri semua perangkat">
          <input type="hidden" name="lingkup" value="semua" />
          <SubmitButton look="secondary">Akhiri semua</SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}

function nameOf({ own, device }: SessionView): string {
  const name = own ? 'Perangkat ini' : 'Perangkat lain'
  return device ? `${name}: ${device}` : name
}

function lastSeen({ own, idleMinutes }: SessionView): string {
  if (own || idleMinutes < 2) return 'Aktif sekarang'
  return idleMinutes < 6 ? 'Aktif beberapa menit lalu' : 'Aktif dalam seperempat jam terakhir'
}
