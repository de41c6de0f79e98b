import { CodeGroups } from '@/components/ui/code-groups'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import says from '@/lib/words/id/pemulihan.json' with { type: 'json' }

/** The kode pemulihan in groups, to be written down or printed. */
export function RecoveryCode({ code }: { code: string }) {
  return (
    <div className="paper space-y-4">
      <div className="no-print">
        <Notice kind="warn" title={says.simpanKodePemulihanIni}>
          {says.bilaAndaLupaKataSandi}
        </Notice>
      </div>
      <p className="print-only font-bold">{says.simpanLembarIni}</p>
      <CodeGroups id="kode-pemulihan" code={code} label={says.kodePemulihan} />
      <p className="no-print text-muted">{says.tulisDiKertasDan}</p>
      <p className="no-print">
        <PrintButton>{says.cetak}</PrintButton>
      </p>
    </div>
  )
}
