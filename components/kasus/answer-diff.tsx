import type { JawabanBody } from '@/lib/naskah/answer-body'
import { answerChanges } from '@/lib/naskah/change-rules'
import { words } from '@/lib/words/words'
import { TextDiff } from './text-diff'

const t = words('kasus')

/** What a correction changes in the issued answer; a changed result is named in a sentence. */
export function AnswerDiff({ before, after }: { before: JawabanBody; after: JawabanBody }) {
  const changes = answerChanges(before, after)
  const result = changes.find(({ key }) => key === 'hasil')
  const texts = changes.filter((change) => change !== result)
  return (
    <section className="space-y-2">
      <h3>{t('yangBerubahDariJawaban')}</h3>
      {result ? (
        <p className="font-semibold text-warn">
          {t('hasilBerubahDariMenjadi', { sebelum: result.before, sesudah: result.after })}
        </p>
      ) : null}
      {result && texts.length === 0 ? null : <TextDiff changes={texts} />}
    </section>
  )
}
