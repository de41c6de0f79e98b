import { logLine } from '@/lib/log'
import { hasScanner, scannerAnswers } from '@/lib/platform/scan/clamav'
import { withoutNetwork } from './cleaning/isolation'
import { hasOffice } from './cleaning/office'
import { hasRecoder } from './cleaning/recording'

/**
 * Logs at the start which tools for examining evidence are missing and the consequence; docs/deployment.md
 * explains their installation. Never stops the server: without a tool fewer files are available, never more.
 */
export async function tellMissingTools(): Promise<void> {
  const [office, recoder, isolation, scanner] = await Promise.all([
    hasOffice(),
    hasRecoder(),
    withoutNetwork(),
    scannerAnswers(),
  ])
  if (!hasScanner()) logLine('no virus scanner')
  else if (!scanner) logLine('virus scanner away')
  if (!office) logLine('no LibreOffice')
  if (!recoder) logLine('no ffmpeg')
  if (isolation.length === 0) logLine('no network isolation')
}
