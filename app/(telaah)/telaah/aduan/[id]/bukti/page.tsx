import { CaseEvidence } from '@/components/lampiran/case-evidence'
import { CaseFrame } from '@/components/telaah/ruang/case-frame'
import { Section } from '@/components/ui/section'
import { examineLeft } from '@/lib/bukti/examine-soon'
import { openingsOfCase } from '@/lib/bukti/openings'
import { unfinishedUploads } from '@/lib/bukti/upload-state'
import { filesOf } from '@/lib/kasus/case-parts'
import { db } from '@/lib/platform/db/client'
import { store } from '@/lib/platform/storage/store'
import { cancelUploadAction, noteLampiranAction } from '../../../../../unggahan-actions'
import { openTab, type TabPlace } from '../open-tab'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; unggah?: string }>
}

const EVIDENCE = { note: noteLampiranAction, cancel: cancelUploadAction }

/** Tab "Bukti": all files of the case, and an upload. */
export default async function BuktiTab(place: Place) {
  const { head, keys, viewer, now, frame } = await openTab(place, 'bukti')
  await examineLeft({ db: db(), store: store(), viewer, now }, head.id)
  const [files, unfinished, openings, { unggah }] = await Promise.all([
    filesOf(db(), keys, head.id),
    unfinishedUploads(db(), viewer, head.id),
    openingsOfCase(db(), head.id),
    place.searchParams,
  ])
  return (
    <CaseFrame frame={frame}>
      <Section id="bukti" title="Bukti">
        <CaseEvidence
          aduanId={head.id}
          from="telaah"
          files={files}
          unfinished={unfinished}
          uploaded={unggah ?? null}
          openings={openings}
          actions={EVIDENCE}
        />
      </Section>
    </CaseFrame>
  )
}
