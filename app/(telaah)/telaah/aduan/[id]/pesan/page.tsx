import { Conversation } from '@/app/bagian-kasus'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { TeamActs } from '@/components/telaah/team-acts'
import { tabPath } from '@/lib/aduan/tab-rules'
import { templatesFor } from '@/lib/lembaga/queries'
import { db } from '@/lib/platform/db/client'
import { askPelaporAction, sendPesanAction, sendProgressAction } from '../actions'
import { openTab, type TabPlace } from '../open-tab'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; tulis?: string }>
}

const ACTIONS = { askPelapor: askPelaporAction, sendProgress: sendProgressAction }
const WITH_MESSAGES = { ...ACTIONS, sendPesan: sendPesanAction }

/** Tab "Pesan". */
export default async function PesanTab(place: Place) {
  const opened = await openTab(place, 'pesan')
  const { head, frame } = opened
  const [kemajuan, pertanyaan, { tulis }] = await Promise.all([
    templatesFor(db(), 'kemajuan'),
    templatesFor(db(), 'pertanyaan'),
    place.searchParams,
  ])
  return (
    <TeamFrame frame={frame}>
      <Conversation
        opened={opened}
        evidence={tabPath(head.id, 'bukti')}
        letters={tabPath(head.id, 'jawaban')}
      >
        <TeamActs
          view={head}
          actions={head.tanpaKode ? ACTIONS : WITH_MESSAGES}
          templates={{ kemajuan, pertanyaan }}
          open={tulis === 'kemajuan' ? 'kemajuan' : undefined}
        />
      </Conversation>
    </TeamFrame>
  )
}
