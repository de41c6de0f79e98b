import { Evidence } from '@/app/bagian-kasus'
import { CaseFrame } from '@/components/kasus/case-frame'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { openTab, type TabPlace } from '../open-tab'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; unggah?: string }>
}

/** Tab "Bukti": all files of the case, an upload, and the way to the hand-over to law enforcement. */
export default async function BuktiTab(place: Place) {
  const opened = await openTab(place, 'bukti')
  return (
    <CaseFrame frame={opened.frame}>
      <Section id="bukti" title="Bukti">
        <Evidence opened={opened} uploaded={(await place.searchParams).unggah} />
        <p className="mt-4">
          <Link href={`/admin/aduan/${opened.head.id}/penyerahan`}>
            Serahkan berkas kasus kepada penegak hukum
          </Link>
        </p>
      </Section>
    </CaseFrame>
  )
}
