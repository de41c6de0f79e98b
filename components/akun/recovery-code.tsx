import { Notice } from '@/components/ui/notice'

/** The kode pemulihan, shown once and in groups so that it can be written down. */
export function RecoveryCode({ code }: { code: string }) {
  return (
    <div className="space-y-4">
      <Notice kind="warn" title="Simpan kode pemulihan ini sekarang">
        Kode ini hanya ditampilkan sekali. Bila Anda lupa kata sandi dan kode ini hilang, Anda tidak dapat
        membuka aduan Anda lagi.
      </Notice>
      <p
        id="kode-pemulihan"
        className="figures rounded-card border-2 border-brand bg-surface px-4 py-5 text-center text-[1.25rem] font-bold tracking-wider"
      >
        {code}
      </p>
      <p className="text-muted">
        Tulis di kertas dan simpan di tempat yang hanya Anda ketahui. Jangan memotretnya dengan ponsel kantor.
      </p>
    </div>
  )
}
