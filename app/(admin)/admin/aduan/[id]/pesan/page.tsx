import { Conversation } from '@/app/bagian-kasus'
import { CaseFrame } from '@/components/kasus/case-frame'
import { ComposePesan } from '@/components/kasus/compose-pesan'
import { adminTabPath } from '@/lib/aduan/tab-rules'
import { sendPesanAction } from '../actions'
import { openTab, type TabPlace } from '../open-tab'

/** Tab "Pesan". */
export default async function PesanTab(place: TabPlace) {
  const opened = await openTab(place, 'pesan')
  const { id, tanpaKode } = opened.head
  return (
    <CaseFrame frame={opened.frame}>
      <Conversation
        opened={opened}
        evidence={adminTabPath(id, 'bukti')}
        letters={`${adminTabPath(id, 'ringkasan')}#jawaban`}
      >
        {tanpaKode ? null : <ComposePesan action={sendPesanAction} aduanId={id} audience="staff" />}
      </Conversation>
    </CaseFrame>
  )
}
