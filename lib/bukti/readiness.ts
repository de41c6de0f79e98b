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
  if (!hasScanner()) logLine('no virus scanner')
  else if (!scanner) logLine('virus scanner away')
  if (!office) logLine('no LibreOffice')
  if (isolation.length === 0) logLine('no network isolation')
}
