import { logLine } from '@/lib/log'
import { hasScanner, scannerAnswers } from '@/lib/platform/scan/clamav'
import { withoutNetwork } from './cleaning/isolation'
import { hasOffice } from './cleaning/office'

/**
 * Logs at the start which tools for examining evidence are missing and the consequence; docs/deployment.md
 * explains their installation. Never stops the server: without a tool fewer files are available, never more.
 */
export async function tellMissingTools(): Promise<void> {
  const [office, isolation, scanner] = await Promise.all([hasOffice(), withoutNetwork(), scannerAnswers()])
  if (!hasScanner()) logLine('warn', 'no virus scanner (CLAMAV_URL): files stay "Belum dipindai"')
  else if (!scanner)
    logLine('error', 'the virus scanner of CLAMAV_URL does not answer: new files are held until it does')
  if (!office)
    logLine('warn', 'no LibreOffice (soffice) or no /dev/shm: Word and Excel files have no preview')
  if (isolation.length === 0)
    logLine(
      'warn',
      'no network isolation (unshare) for parsers of files: they run without keys, but with network',
    )
}
