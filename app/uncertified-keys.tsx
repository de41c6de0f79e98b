import { Notice } from '@/components/ui/notice'
import { ownKeyState } from '@/lib/akun/commands/certify'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'

/** Tells a member of staff why they receive no cases; renders nothing once their keys are certified. */
export async function UncertifiedKeys({ userId }: { userId: string }) {
  const { mark, until } = await ownKeyState(db(), userId, clockNow())
  if (until) return null
  return (
    <div className="no-print mb-6">
      <Notice kind="warn" title="Kunci Anda belum bersertifikat">
        <p>
          Karena itu belum ada aduan yang sampai kepada Anda. Administrator lain meminta sertifikatnya kepada
          pemegang kunci ROOT. Tanda kunci Anda: <strong className="figures">{mark}</strong>
        </p>
      </Notice>
    </div>
  )
}
