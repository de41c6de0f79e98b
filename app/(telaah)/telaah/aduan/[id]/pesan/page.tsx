import { ComposePesan } from '@/components/kasus/compose-pesan'
import { MessageThread } from '@/components/kasus/message-thread'
import { Rounds } from '@/components/kasus/rounds'
import { CaseFrame } from '@/components/telaah/ruang/case-frame'
import { Section } from '@/components/ui/section'
import { filesOf, messagesOf } from '@/lib/aduan/case-parts'
import { db } from '@/lib/db/client'
import { newId } from '@/lib/db/id'
import { roundsOf } from '@/lib/pesan/rules'
import { tabPath } from '@/lib/telaah/tab-rules'
import { sendPesanAction } from '../actions'
import { openTab, type TabPlace } from '../open-tab'

/** Tab "Pesan": the conversation with the reporter, and what was completed. */
export default async function PesanTab(place: TabPlace) {
  const { head, keys, kept, frame } = await openTab(place, 'pesan')
  const [messages, files] = await Promise.all([messagesOf(db(), keys, head.id), filesOf(db(), keys, head.id)])
  const rounds = roundsOf(messages, files)
  return (
    <CaseFrame frame={frame}>
      <div className="grid gap-10 lg:grid-cols-[1.5fr_1fr]">
        <Section id="pesan" title="Pesan dengan pelapor" className="min-w-0">
          <MessageThread messages={messages} audience="staff" rounds={rounds} />
          <ComposePesan
            action={sendPesanAction}
            aduanId={head.id}
            actionKey={newId()}
            audience="staff"
            kept={kept}
          />
        </Section>
        {rounds.length > 0 ? (
          <Section id="kelengkapan" title="Kelengkapan" className="min-w-0">
            <Rounds rounds={rounds} audience="staff" evidence={tabPath(head.id, 'bukti')} />
          </Section>
        ) : null}
      </div>
    </CaseFrame>
  )
}
