import { LetterByPost } from '@/components/kasus/letter-by-post'
import { MessageThread } from '@/components/kasus/message-thread'
import { Rounds } from '@/components/kasus/rounds'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { TeamActs } from '@/components/telaah/team-acts'
import { Section } from '@/components/ui/section'
import { ANSWERED } from '@/lib/aduan/move-groups'
import { tabPath } from '@/lib/aduan/tab-rules'
import { filesOf, messagesOf } from '@/lib/kasus/case-parts'
import { templatesFor } from '@/lib/lembaga/queries'
import { roundsOf } from '@/lib/pesan/rules'
import { db } from '@/lib/platform/db/client'
import { askPelaporAction, sendPesanAction, sendProgressAction } from '../actions'
import { openTab, type TabPlace } from '../open-tab'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; tulis?: string }>
}

const ACTIONS = { askPelapor: askPelaporAction, sendProgress: sendProgressAction }
const WITH_MESSAGES = { ...ACTIONS, sendPesan: sendPesanAction }

/** Tab "Pesan": the conversation with the reporter on one side, forms to write to them on the other. */
export default async function PesanTab(place: Place) {
  const { head, keys, frame } = await openTab(place, 'pesan')
  const [messages, files, kemajuan, pertanyaan, { tulis }] = await Promise.all([
    messagesOf(db(), keys, head.id),
    filesOf(db(), keys, head.id),
    templatesFor(db(), 'kemajuan'),
    templatesFor(db(), 'pertanyaan'),
    place.searchParams,
  ])
  const rounds = roundsOf(messages, files)
  const answered = ANSWERED.some((status) => status === head.status)
  return (
    <TeamFrame frame={frame}>
      <div className="grid gap-10 lg:grid-cols-[1.5fr_1fr]">
        <Section id="pesan" title="Pesan dengan pelapor" className="min-w-0">
          <MessageThread messages={messages} audience="staff" rounds={rounds} />
        </Section>
        <div className="min-w-0 space-y-10">
          <Section id="tulis" title="Tulis kepada pelapor">
            <TeamActs
              view={head}
              actions={head.tanpaKode ? ACTIONS : WITH_MESSAGES}
              templates={{ kemajuan, pertanyaan }}
              open={tulis === 'kemajuan' ? 'kemajuan' : undefined}
            />
            {head.tanpaKode ? <LetterByPost letters={answered ? tabPath(head.id, 'jawaban') : null} /> : null}
          </Section>
          {rounds.length > 0 ? (
            <Section id="kelengkapan" title="Kelengkapan">
              <Rounds rounds={rounds} audience="staff" evidence={tabPath(head.id, 'bukti')} />
            </Section>
          ) : null}
        </div>
      </div>
    </TeamFrame>
  )
}
