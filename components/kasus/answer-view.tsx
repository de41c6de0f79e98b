import type { JawabanView } from '@/lib/aduan/case-parts'
import { pukul, tanggal } from '@/lib/kalender/dates'
import { toWitaDate } from '@/lib/kalender/rules'
import type { JawabanBody } from '@/lib/telaah/jawaban'
import { jawabanResults, jawabanSections, labelOf } from '@/lib/telaah/rules'

/** An official answer as it was issued. */
export function AnswerView({ answer }: { answer: JawabanView }) {
  const issued = new Date(answer.issuedAt)
  return (
    <article className="card space-y-5" aria-label={`Jawaban resmi ${answer.round}`}>
      <p className="text-muted">
        Diterbitkan {tanggal(toWitaDate(issued))}, {pukul(issued)}
      </p>
      <AnswerBody body={answer.body} />
    </article>
  )
}

/** The sections of an answer, issued or still a draft. */
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
          <p className="typed">{body[section.key] || 'Tidak ada.'}</p>
        </section>
      ))}
    </div>
  )
}
