import { CodeGroups } from '@/components/ui/code-groups'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'

/** The kode pemulihan in groups, to be written down or printed. */
export function RecoveryCode({ code }: { code: string }) {
  return (
    <div className="paper space-y-4">
      <div className="no-print">
        <Notice kind="warn" title="Simpan kode pemulihan ini sekarang">
          Bila Anda lupa kata sandi dan kode ini hilang, Anda tidak dapat membuka aduan Anda lagi.
        </Notice>
      </div>
      <p className="print-only font-bold">Simpan lembar ini</p>
      <CodeGroups id="kode-pemulihan" code={code} label="Kode pemulihan" />
      <p className="no-print text-muted">
        Tulis di kertas dan simpan di tempat yang hanya Anda ketahui. Jangan memotretnya dengan ponsel kantor.
      </p>
      <p className="no-print">
        <PrintButton>Cetak</PrintButton>
      </p>
    </div>
  )
}
