import { CaseFrame } from '@/components/kasus/case-frame'
import { ComposePesan } from '@/components/kasus/compose-pesan'
import { LetterByPost } from '@/components/kasus/letter-by-post'
import { MessageThread } from '@/components/kasus/message-thread'
import { Rounds } from '@/components/kasus/rounds'
import { Section } from '@/components/ui/section'
import { ANSWERED } from '@/lib/aduan/move-groups'
import { adminTabPath } from '@/lib/aduan/tab-rules'
import { filesOf, messagesOf } from '@/lib/kasus/case-parts'
import { roundsOf } from '@/lib/pesan/rules'
import { db } from '@/lib/platform/db/client'
import { sendPesanAction } from '../actions'
import { openTab, type TabPlace } from '../open-tab'

/** Tab "Pesan": the conversation with the reporter on one side, the form to write to them on the other. */
export default async function PesanTab(place: TabPlace) {
  const { head, keys, frame } = await openTab(place, 'pesan')
  const [messages, files] = await Promise.all([messagesOf(db(), keys, head.id), filesOf(db(), keys, head.id)])
  const rounds = roundsOf(messages, files)
  const answered = ANSWERED.some((status) => status === head.status)
  return (
    <CaseFrame frame={frame}>
      <div className="grid gap-10 lg:grid-cols-[1.5fr_1fr]">
        <Section id="pesan" title="Pesan dengan pelapor" className="min-w-0">
          <MessageThread messages={messages} audience="staff" rounds={rounds} />
        </Section>
        <div className="min-w-0 space-y-10">
          <Section id="tulis" title="Tulis kepada pelapor">
            {head.tanpaKode ? (
              <LetterByPost letters={answered ? `${adminTabPath(head.id, 'ringkasan')}#jawaban` : null} />
            ) : (
              <ComposePesan action={sendPesanAction} aduanId={head.id} audience="staff" />
            )}
          </Section>
          {rounds.length > 0 ? (
            <Section id="kelengkapan" title="Kelengkapan">
              <Rounds rounds={rounds} audience="staff" evidence={adminTabPath(head.id, 'bukti')} />
            </Section>
          ) : null}
        </div>
      </div>
    </CaseFrame>
  )
}
