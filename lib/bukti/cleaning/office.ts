import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Bytes } from '@/lib/vault/bytes'
import { succeeds } from './isolation'
import { hasMemoryFolder, inMemoryFolder, runInFolder } from './memory-folder'
import { slots } from './slots'

const TIME_MS = 10_000

let known: Promise<boolean> | undefined
const converting = slots('office', 1)

/** Whether Word and Excel files can be previewed: LibreOffice is installed and an in-memory folder exists. */
export function hasOffice(): Promise<boolean> {
  known ??= (async () => (await hasMemoryFolder()) && (await succeeds('soffice', ['--version'])))()
  return known
}

/**
 * Converts a clean Word or Excel file to PDF with LibreOffice, without network, in an in-memory folder that
 * is removed at once. Null if LibreOffice is missing, fails, or needs more than ten seconds: then there is no
 * preview, only a download.
 */
export async function officeToPdf<T>(
  extension: 'docx' | 'xlsx',
  file: AsyncIterable<Uint8Array>,
  use: (pdf: AsyncIterable<Bytes>) => Promise<T>,
): Promise<T | null> {
  if (!(await hasOffice())) return null
  return converting(() =>
    inMemoryFolder(async (folder) => {
      try {
        await pipeline(file, createWriteStream(join(folder, `in.${extension}`), { mode: 0o600 }))
        const { how } = await runInFolder(folder, command(folder, `in.${extension}`), TIME_MS)
        return how === 'well' ? await use(createReadStream(join(folder, 'in.pdf'))) : null
      } catch {
        return null
      }
    }),
  )
}

function command(folder: string, name: string): string[] {
  return [
    'soffice',
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, name),
  ]
}
