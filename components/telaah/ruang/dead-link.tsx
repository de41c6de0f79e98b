import { OfficePage } from './office-page'

/** The same for a link that was mistyped, used, revoked, or is over: it tells nobody which. */
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
