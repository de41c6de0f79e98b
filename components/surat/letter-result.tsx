import { Notice } from '@/components/ui/notice'
import type { LetterAnswer } from '@/lib/naskah/letter/answer'
import { tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

/** Result of the public check of a letter: number, date, integrity. Never its content. */
export function LetterResult({ answer }: { answer: LetterAnswer }) {
  const t = words('periksaSurat')
  return (
    <section id="hasil" aria-label={t('hasil')} className="mb-8 scroll-mt-6">
      {answer.kind === 'found' ? <Found answer={answer} /> : <NotFound kind={answer.kind} />}
    </section>
  )
}

function Found({ answer }: { answer: Extract<LetterAnswer, { kind: 'found' }> }) {
  const t = words('periksaSurat')
  const { nomor, onDate, file, replacedOn } = answer
  const integrity = file === 'same' ? 'sama' : file === 'other' ? 'lain' : 'tanpa_berkas'
  return (
    <Notice kind={file === 'other' ? 'danger' : 'ok'} title={t('ditemukan')} role="status">
      <p>{t('ditemukan_isi')}</p>
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        <dt className="font-semibold">{t('nomor')}</dt>
        <dd className="figures break-words">{nomor}</dd>
        <dt className="font-semibold">{t('tanggal')}</dt>
        <dd>{tanggal(onDate)}</dd>
        <dt className="font-semibold">{t('keutuhan')}</dt>
        <dd>{t(integrity)}</dd>
      </dl>
      {replacedOn ? (
        <p className="mt-2 font-semibold">{t('diganti', { tanggal: tanggal(replacedOn) })}</p>
      ) : null}
    </Notice>
  )
}

const MISSES = {
  unknown: 'tidak_ada',
  mistyped: 'salah_ketik',
  broken: 'rusak',
  'too-large': 'terlalu_besar',
  failed: 'gagal',
} as const

function NotFound({ kind }: { kind: keyof typeof MISSES }) {
  const t = words('periksaSurat')
  const key = MISSES[kind]
  return (
    <Notice kind={kind === 'broken' ? 'danger' : 'warn'} title={t(key)} role="alert">
      <p>{t(`${key}_isi`)}</p>
    </Notice>
  )
}
