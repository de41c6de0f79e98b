import type { JawabanBody } from '@/lib/naskah/answer-body'
import { answerChanges } from '@/lib/naskah/change-rules'
import { TextDiff } from './text-diff'

/** What a correction changes in the issued answer; a changed result is named in a sentence. */
export function AnswerDiff({ before, after }: { before: JawabanBody; after: JawabanBody }) {
  const changes = answerChanges(before, after)
  const result = changes.find(({ key }) => key === 'hasil')
  const texts = changes.filter((change) => change !== result)
  return (
    <section className="space-y-2">
      <h3>Yang berubah dari jawaban sebelumnya</h3>
      {result ? (
        <p className="font-semibold text-warn">
          Hasil berubah dari “{result.before}” menjadi “{result.after}”.
        </p>
      ) : null}
      {result && texts.length === 0 ? null : <TextDiff changes={texts} />}
    </section>
  )
}
