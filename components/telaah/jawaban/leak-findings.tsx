import { TextField } from '@/components/form/text-field'
import { staffWhen } from '@/components/kasus/notes'
import { sectionLabel } from '@/lib/naskah/answer-rules'
import type { Review } from '@/lib/naskah/draft/review'
import { leakAdvice, leakSentences } from '@/lib/naskah/leak-check/labels'
import { isSoft, type Leak, leakKey, mayBeCleared, unresolved } from '@/lib/naskah/leak-check/rules'

interface LeakFindingsProps {
  /** Where a link to it leads; a page may have several. */
  id?: string
  /** How a section of the draft is called. */
  labelOf?: (section: string) => string
  review: Review | null
  /** Revision of the draft as it stands. */
  revision: number
  /** Inside the form of the drafter: reasons can be given. */
  editable: boolean
}

/** What the last check found in a draft: where, why, and what to do about it. */
export function LeakFindings({
  id = 'pemeriksaan',
  labelOf = sectionLabel,
  review,
  revision,
  editable,
}: LeakFindingsProps) {
  const open = review ? unresolved(review.leaks, review.accepted) : []
  return (
    <section
      id={id}
      aria-labelledby={`${id}-judul`}
      className="scroll-mt-6 rounded-card border border-line bg-surface p-4"
    >
      <h3 id={`${id}-judul`}>Pemeriksaan kerahasiaan pelapor</h3>
      {review ? (
        <>
          <p className={open.length > 0 ? 'font-semibold text-danger' : 'text-ok'}>
            {open.length > 0
              ? `Draf belum dapat diajukan: ${open.length} bagian perlu diperbaiki.`
              : review.leaks.length > 0
                ? 'Semua temuan sudah diberi alasan.'
                : 'Tidak ada temuan.'}
          </p>
          <p className="text-muted">
            Diperiksa {staffWhen(review.checkedAt)}.
            {review.revision < revision ? ' Draf berubah sesudah itu; ajukan untuk memeriksa lagi.' : ''}
          </p>
        </>
      ) : (
        <p className="text-muted">
          Saat diajukan, draf dibandingkan dengan aduan: nama, kontak, nomor identitas, kalimat dan kata yang
          tidak umum dari pelapor, serta nama berkas.
        </p>
      )}
      {review?.cleared ? (
        <ul className="mt-3 space-y-1 text-muted">
          {review.cleared.map(({ key, section, reason, at }) => (
            <li key={`${key} ${at}`}>
              {labelOf(section)}: satu temuan dinyatakan keliru oleh administrator, {staffWhen(at)}. Alasan:{' '}
              {reason}
            </li>
          ))}
        </ul>
      ) : null}
      {review && review.leaks.length > 0 ? (
        <ol className="mt-3 space-y-3">
          {review.leaks.map((leak, index) => (
            <Finding
              key={leakKey(leak)}
              leak={leak}
              label={labelOf(leak.section)}
              index={index}
              review={review}
              editable={editable}
            />
          ))}
        </ol>
      ) : null}
    </section>
  )
}

interface FindingProps {
  leak: Leak
  label: string
  index: number
  review: Review
  editable: boolean
}

function Finding({ leak, label, index, review, editable }: FindingProps) {
  const soft = isSoft(leak)
  const key = leakKey(leak)
  const accepted = review.accepted.find((one) => one.key === key)
  const open = !accepted
  return (
    <li className={`border-l-4 pl-3 ${open ? (soft ? 'border-warn' : 'border-danger') : 'border-ok'}`}>
      <p className="font-semibold">{label}</p>
      {leak.match ? (
        <blockquote className="typed my-1">
          {leak.before}
          <mark className="bg-warn-soft font-bold text-ink">{leak.match}</mark>
          {leak.after}
        </blockquote>
      ) : null}
      <p>
        {leakSentences[leak.kind]}{' '}
        {open ? leakAdvice[soft ? 'soft' : mayBeCleared(leak) ? 'clearable' : 'hard'] : null}
      </p>
      {accepted && !editable ? <p className="text-muted">Alasan tetap dipakai: {accepted.reason}</p> : null}
      {soft && editable ? (
        <div className="mt-2">
          <input type="hidden" name={`temuan.${index}`} value={key} />
          <TextField
            name={`alasan.${index}`}
            label={`Alasan “${leak.match}” tetap dipakai`}
            hint="Internal, tidak dibaca pelapor."
            optional
            defaultValue={accepted?.reason ?? ''}
            maxLength={500}
          />
        </div>
      ) : editable ? (
        <input type="hidden" name={`temuan.${index}`} value={key} />
      ) : null}
    </li>
  )
}
