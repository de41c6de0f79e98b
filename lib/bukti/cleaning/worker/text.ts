import { readText } from './detect.ts'
import { type Cleaned, Notes, Refused } from './outcome.ts'
import { visibleText } from './visible-text.ts'

/** A plain text in UTF-8, without signs that no reader sees. */
export async function cleanText(file: Uint8Array): Promise<Cleaned> {
  const text = readText(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  if (text === null) throw new Refused('unknown-type')
  return { bytes: Buffer.from(visibleText(text)), type: 'text/plain', notes: new Notes(), pages: null }
}
