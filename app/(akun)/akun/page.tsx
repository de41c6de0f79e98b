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
import { words } from '@/lib/words/words'
import { endAbsenceAction, setAbsenceAction } from '../../ketidakhadiran-actions'
import { setShortcutsAction } from '../../pintasan-actions'
import { endSessionAction, endSessionsAction } from './actions'

const t = words('akun')

const DONE: Record<string, string> = {
  sandi: t('kataSandiDigantiSemua'),
  sesi: t('perangkatItuSudahDikeluarkan'),
  'sesi-lain': t('semuaPerangkatLainSudah'),
  pergi: t('hariHarinyaTercatatPengganti'),
  kembali: t('andaTercatatKembaliBertugas'),
  pemulihan: t('kodePemulihanBaruBerlaku'),
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
    <div className="page page-reporter space-y-8 pt-5 pb-8 sm:pt-8">
      <div className="space-y-2">
        <h1>{t('akunSaya')}</h1>
        <p className="text-muted">
          {t.rich('masukSebagai', {
            nama: viewer.username,
            b: (isi) => <strong className="text-ink">{isi}</strong>,
          })}
        </p>
      </div>
      <Done>{done}</Done>
      <ul className="divide-y divide-line border-y border-line">
        <Place href="/akun/sandi" title={t('kataSandi')}>
          {t('gantiKataSandiSemua')}
        </Place>
        <Place href="/akun/langkah-kedua" title={t('langkahKeduaSaatMasuk')}>
          {stepsInUse(factors)}
        </Place>
        <Place href="/akun/pemulihan" title={t('kodePemulihan')}>
          {t('membukaAkunBilaKata')}
        </Place>
        {viewer.role === 'PELAPOR' ? (
          <Place href="/data-saya" title={t('dataSaya')}>
            {t('salinanDataPerbaikanPermintaan')}
          </Place>
        ) : null}
      </ul>
      {keyState ? (
        <Section id="kunci" title={t('kunciAnda')}>
          <div className="space-y-2">
            <p>
              {t.rich('tandaKunci', {
                tanda: keyState.mark,
                b: (isi) => <strong className="figures whitespace-nowrap">{isi}</strong>,
              })}
            </p>
            <p className="text-muted">
              {keyState.until ? certifiedUntil(keyState.until) : t('belumBersertifikatAduanBelum')}
            </p>
          </div>
        </Section>
      ) : null}
      {away ? (
        <Section id="tidak-di-tempat" title={t('tidakDiTempat')}>
          {away.covered.map(({ id, name, until }) => (
            <p key={id} className="mb-3 font-semibold">
              {t('andaMenggantikanSampai', { nama: name, tanggal: tanggalPendek(until) })}
            </p>
          ))}
          <AbsenceForm userId={viewer.userId} part={away} set={setAbsenceAction} end={endAbsenceAction} />
        </Section>
      ) : null}
      <Section id="perangkat" title={t('perangkatYangSedangMasuk')}>
        <SessionList sessions={sessions} endOne={endSessionAction} endAll={endSessionsAction} />
      </Section>
      <Section id="pintasan" title={t('pintasanPapanKetik')}>
        <ActionForm action={setShortcutsAction} label={t('pintasanPapanKetik')} className="space-y-3">
          <p>{keys ? t('satuTombolDapatMelakukan') : t('dimatikanSatuTombolTidak')}</p>
          <SubmitButton look="secondary" name="pintasan" value={keys ? 'mati' : 'nyala'}>
            {keys ? t('matikanPintasan') : t('nyalakanPintasan')}
          </SubmitButton>
          <FormSaid />
        </ActionForm>
      </Section>
      <p>
        <Link href={homeOf(viewer)} className="inline-flex min-h-12 items-center">
          {viewer.role === 'PELAPOR' ? t('kembaliKeAduanSaya') : t('kembaliKePekerjaan')}
        </Link>
      </p>
    </div>
  )
}

function Place({ href, title, children }: { href: string; title: string; children: string }) {
  return (
    <li className="py-4">
      <h2 className="text-title">
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
    totp ? t('aplikasiAutentikator') : '',
    passkeys.length > 0 ? t('kunciMasuk', { jumlah: passkeys.length }) : '',
  ]
    .filter(Boolean)
    .join(' dan ')
  return used ? `Terpasang: ${used}.` : t('belumDipasangDenganLangkah')
}

/** Certificates of a demonstration do not expire. */
function certifiedUntil(until: WitaDate): string {
  return until.startsWith('9999')
    ? t('bersertifikat')
    : t('bersertifikatSampai', { tanggal: tanggalPendek(until) })
}
