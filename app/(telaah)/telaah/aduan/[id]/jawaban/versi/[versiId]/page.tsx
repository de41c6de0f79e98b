import { notFound } from 'next/navigation'
import { AnswerBody } from '@/components/kasus/answer-view'
import { staffWhen } from '@/components/kasus/notes'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { BackLink } from '@/components/ui/back-link'
import { Section } from '@/components/ui/section'
import { tabPath } from '@/lib/aduan/tab-rules'
import { versionOf } from '@/lib/jawaban/draft-view'
import { db } from '@/lib/platform/db/client'
import { openTab, type TabPlace } from '../../../open-tab'

interface Place extends TabPlace {
  params: Promise<{ id: string; versiId: string }>
}

/** An earlier version of a draft, read-only. */
export default async function VersiPage(place: Place) {
  const { head, keys, frame } = await openTab(place, 'jawaban')
  const { versiId } = await place.params
  const version = await versionOf(db(), keys, head.id, versiId)
  if (!version) notFound()
  return (
    <TeamFrame frame={frame}>
      <BackLink href={tabPath(head.id, 'jawaban')} label="Kembali ke jawaban" />
      <Section id="versi" title={`Versi ${version.revision} draf`} internal className="max-w-180">
        <p className="mb-4 text-muted">
          Disimpan {version.author}, {staffWhen(version.at)}
          {version.automatic ? ', otomatis' : ''}. Salin yang Anda perlukan ke draf yang sekarang.
        </p>
        <AnswerBody body={version.body} />
      </Section>
    </TeamFrame>
  )
}
