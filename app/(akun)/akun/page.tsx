import { AbsenceForm } from '@/components/akun/absence-form'
import { SessionList } from '@/components/akun/session-list'
import { ActionForm } from '@/components/form/action-form'
import { FormSaid } from '@/components/form/form-said'
import { SubmitButton } from '@/components/form/submit-button'
import { Done } from '@/components/ui/done'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { absencePart } from '@/lib/akun/absences'
import { ownKeyState } from '@/lib/akun/commands/certify'
import { listSessions } from '@/lib/akun/commands/own-account'
import { secondFactors } from '@/lib/akun/commands/second-factor'
import { shortcutsOn } from '@/lib/akun/shortcuts'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { homeOf, requireAccount } from '@/lib/platform/session/viewer'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { tanggalPendek } from '@/lib/waktu/dates'
import { endAbsenceAction, setAbsenceAction } from '../../ketidakhadiran-actions'
import { setShortcutsAction } from '../../pintasan-actions'
import { endSessionAction, endSessionsAction } from './actions'

const DONE: Record<string, string> = {
  sandi: 'Kata sandi diganti. Semua perangkat lain sudah dikeluarkan.',
  sesi: 'Perangkat itu sudah dikeluarkan.',
  'sesi-lain': 'Semua perangkat lain sudah dikeluarkan.',
  pergi: 'Hari-harinya tercatat. Pengganti yang dipilih diberi tahu.',
  kembali: 'Anda tercatat kembali bertugas.',
  pemulihan: 'Kode pemulihan baru berlaku. Musnahkan kertas dengan kode yang lama.',
}

/** "Akun saya": account security, for every role. */
export default async function AkunPage({ searchParams }: { searchParams: Promise<{ selesai?: string }> }) {
  const viewer = await requireAccount()
  const [sessions, factors, keys, keyState, away] = await Promise.all([
    listSessions(db(), viewer, clockNow()),
    secondFactors(db(), viewer),
    shortcutsOn(db(), viewer),
    viewer.role === 'PELAPOR' ? null : ownKeyState(db(), viewer.userId, clockNow()),
    viewer.role === 'PELAPOR' ? null : absencePart(db(), viewer.userId, toWitaDate(clockNow())),
  ])
  const done = DONE[(await searchParams).selesai ?? '']
  return (
    <div className="page page-reporter space-y-8 py-8">
      <div className="space-y-2">
        <h1>Akun saya</h1>
        <p className="text-muted">
          Masuk sebagai <strong className="text-ink">{viewer.username}</strong>
        </p>
      </div>
      <Done>{done}</Done>
      <ul className="divide-y divide-line border-y border-line">
        <Place href="/akun/sandi" title="Kata sandi">
          Ganti kata sandi. Semua perangkat lain dikeluarkan.
        </Place>
        <Place href="/akun/langkah-kedua" title="Langkah kedua saat masuk">
          {stepsInUse(factors)}
        </Place>
        <Place href="/akun/pemulihan" title="Kode pemulihan">
          Membuka akun bila kata sandi lupa. Buat yang baru bila kertasnya hilang atau pernah terlihat orang.
        </Place>
        {viewer.role === 'PELAPOR' ? (
          <Place href="/data-saya" title="Data saya">
            Salinan data, perbaikan, permintaan, dan penghapusan akun.
          </Place>
        ) : null}
      </ul>
      {keyState ? (
        <Section id="kunci" title="Kunci Anda">
          <div className="space-y-2">
            <p>
              Tanda kunci: <strong className="figures whitespace-nowrap">{keyState.mark}</strong>
            </p>
            <p className="text-muted">
              {keyState.until
                ? certifiedUntil(keyState.until)
                : 'Belum bersertifikat: aduan belum sampai kepada Anda. Bacakan tanda kunci ini kepada pemegang ROOT bila diminta.'}
            </p>
          </div>
        </Section>
      ) : null}
      {away ? (
        <Section id="tidak-di-tempat" title="Tidak di tempat">
          {away.covered.map(({ id, name, until }) => (
            <p key={id} className="mb-3 font-semibold">
              Anda menggantikan {name} sampai {tanggalPendek(until)}.
            </p>
          ))}
          <AbsenceForm userId={viewer.userId} part={away} set={setAbsenceAction} end={endAbsenceAction} />
        </Section>
      ) : null}
      <Section id="perangkat" title="Perangkat yang sedang masuk">
        <SessionList sessions={sessions} endOne={endSessionAction} endAll={endSessionsAction} />
      </Section>
      <Section id="pintasan" title="Pintasan papan ketik">
        <ActionForm action={setShortcutsAction} label="Pintasan papan ketik" className="space-y-3">
          <p>
            {keys
              ? 'Satu tombol dapat melakukan sesuatu, misalnya panah untuk halaman berikutnya.'
              : 'Dimatikan: satu tombol tidak melakukan apa-apa.'}
          </p>
          <SubmitButton look="secondary" name="pintasan" value={keys ? 'mati' : 'nyala'}>
            {keys ? 'Matikan pintasan' : 'Nyalakan pintasan'}
          </SubmitButton>
          <FormSaid />
        </ActionForm>
      </Section>
      <p>
        <Link href={homeOf(viewer)} className="inline-flex min-h-12 items-center">
          {viewer.role === 'PELAPOR' ? 'Kembali ke Aduan Saya' : 'Kembali ke pekerjaan'}
        </Link>
      </p>
    </div>
  )
}

function Place({ href, title, children }: { href: string; title: string; children: string }) {
  return (
    <li className="py-4">
      <h2 className="text-[1.1rem]">
        <Link href={href} className="inline-block py-1">
          {title}
        </Link>
      </h2>
      <p className="text-muted">{children}</p>
    </li>
  )
}

function stepsInUse({ totp, passkeys }: { totp: boolean; passkeys: readonly unknown[] }): string {
  const used = [
    totp ? 'aplikasi autentikator' : '',
    passkeys.length > 0 ? `${passkeys.length} kunci masuk` : '',
  ]
    .filter(Boolean)
    .join(' dan ')
  return used
    ? `Terpasang: ${used}.`
    : 'Belum dipasang. Dengan langkah kedua, kata sandi yang bocor saja tidak cukup untuk masuk.'
}

/** Certificates of a demonstration do not expire. */
function certifiedUntil(until: WitaDate): string {
  return until.startsWith('9999') ? 'Bersertifikat.' : `Bersertifikat sampai ${tanggalPendek(until)}.`
}
