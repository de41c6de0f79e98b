import { OfficePage } from './office-page'

/** Shown for a mistyped, used, revoked or expired link; the page does not reveal which. */
export function DeadLink() {
  return (
    <OfficePage title="Tautan tidak berlaku">
      <p className="measure">
        Tautan ini tidak berlaku. Mungkin alamatnya tidak lengkap, masa berlakunya lewat, atau sudah dijawab.
        Hubungi petugas yang mengirimkannya untuk meminta tautan baru.
      </p>
    </OfficePage>
  )
}
