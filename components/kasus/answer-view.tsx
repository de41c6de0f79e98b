import type { JawabanView } from '@/lib/kasus/case-parts'
import type { JawabanBody } from '@/lib/naskah/answer-body'
import { jawabanResults, jawabanSections, labelOf, rightsOf } from '@/lib/naskah/answer-rules'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'
import { AnswerDiff } from './answer-diff'

const t = words('kasus')

interface AnswersProps {
  aduanId: string
  /** Oldest first; a correction follows the version that it corrects. */
  answers: readonly JawabanView[]
  /** The newest answer may still be accepted or objected to. */
  open: boolean
  reader: 'pelapor' | 'staff'
}

/** The answers of a case: the standing one first; older rounds and replaced versions are folded. */
export function Answers({ aduanId, answers, open, reader }: AnswersProps) {
  const [standing, ...before] = [...new Set(answers.map(({ round }) => round))].reverse()
  if (standing === undefined) return null
  return (
    <>
      <Round
        aduanId={aduanId}
        answers={answers.filter(({ round }) => round === standing)}
        open={open}
        reader={reader}
      />
      {before.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-2 font-semibold text-brand underline">
            {t('jawabanSebelumnya', { jumlah: before.length })}
          </summary>
          <div className="mt-2 space-y-4">
            {before.map((number) => (
              <Round
                key={number}
                aduanId={aduanId}
                answers={answers.filter(({ round }) => round === number)}
                open={false}
                reader={reader}
              />
            ))}
          </div>
        </details>
      ) : null}
    </>
  )
}

/** One round: its current version, then the versions that it replaced. */
function Round({ aduanId, answers, open, reader }: AnswersProps) {
  const [newest, ...older] = [...answers].reverse()
  if (!newest) return null
  return (
    <div className="space-y-3">
      <AnswerView aduanId={aduanId} answer={newest} corrects={older[0] ?? null} open={open} reader={reader} />
      {older.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-2 font-semibold text-brand underline">
            {t('versiSebelumPerbaikan', { jumlah: older.length })}
          </summary>
          <div className="mt-2 space-y-3">
            {older.map((answer, index) => (
              <AnswerView
                key={answer.id}
                aduanId={aduanId}
                answer={answer}
                corrects={older[index + 1] ?? null}
                open={false}
                reader={reader}
              />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  )
}

interface AnswerViewProps {
  aduanId: string
  answer: JawabanView
  /** The version that this one corrects. */
  corrects: JawabanView | null
  /** It may still be accepted or objected to; only then the deadline for that is shown. */
  open: boolean
  reader: AnswersProps['reader']
}

/** An official answer as issued, with its letter. */
function AnswerView({ aduanId, answer, corrects, open, reader }: AnswerViewProps) {
  const issued = new Date(answer.issuedAt)
  const { letter, version, body, afterObjection } = answer
  const name =
    version > 1 ? t('perbaikanJawabanResmi', { ke: answer.round }) : t('jawabanResmi', { ke: answer.round })
  return (
    <article className="card space-y-5" aria-label={name}>
      <div className="space-y-1">
        {afterObjection ? (
          <p className="font-bold text-info">
            {t('jawabanAtasKeberatan', { siapa: reader === 'pelapor' ? 'Anda' : 'pelapor' })}
          </p>
        ) : null}
        {version > 1 ? <p className="font-bold text-info">{t('perbaikan', { versi: version - 1 })}</p> : null}
        {letter ? (
          <p>
            {t.rich('nomorSurat', {
              nomor: letter.nomor,
              bagian: (isi) => <span className="figures font-semibold break-words">{isi}</span>,
            })}
          </p>
        ) : null}
        <p className="text-muted">
          {t('diterbitkan', { tanggal: tanggal(toWitaDate(issued)), pukul: pukul(issued) })}
        </p>
        {corrects ? (
          <p className="text-muted">
            {t('memperbaikiJawabanTanggal', { tanggal: tanggal(toWitaDate(new Date(corrects.issuedAt))) })}
          </p>
        ) : null}
      </div>
      {body.alasanPerbaikan ? (
        <section>
          <h3>{t('alasanPerbaikan')}</h3>
          <p className="typed">{body.alasanPerbaikan}</p>
        </section>
      ) : null}
      {corrects ? <AnswerDiff before={corrects.body} after={body} /> : null}
      <AnswerBody body={body} />
      {letter ? (
        <section>
          <h3>{t('hakAnda', { jumlah: jawabanSections.length + 1 })}</h3>
          <ul className="list-disc space-y-1 pl-5">
            {rightsOf(open ? letter.reactUntil : null).map((right) => (
              <li key={right}>{right}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {letter ? (
        <div className="space-y-1 border-t border-line pt-4">
          <p>
            <a
              href={`/api/aduan/${aduanId}/jawaban/${answer.id}`}
              download
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {t('unduhSuratPdf', { versi: version > 1 ? 'perbaikan ' : '' })}
            </a>
          </p>
          <p className="text-muted">
            {t.rich('kodePeriksaSiapaPun', {
              kode: letter.code,
              bagian: (isi) => <span className="figures break-words">{isi}</span>,
              tautan: (isi) => <a href="/periksa-surat">{isi}</a>,
            })}
          </p>
        </div>
      ) : null}
    </article>
  )
}

/** The sections of an answer, whether issued or draft. */
export function AnswerBody({ body }: { body: JawabanBody }) {
  return (
    <div className="space-y-4">
      {jawabanSections.map((section, index) => (
        <section key={section.key}>
          <h3>
            {index + 1}. {section.heading}
          </h3>
          {section.key === 'uraianHasil' && body.hasil ? (
            <p className="font-semibold">{labelOf(jawabanResults, body.hasil)}</p>
          ) : null}
          <p className="typed">{body[section.key] || t('tidakAda')}</p>
        </section>
      ))}
    </div>
  )
}
