import { readText } from './detect.ts'
import { type Cleaned, Notes, Refused } from './outcome.ts'

/** A plain text in UTF-8, without signs that no reader sees: they can hide words or carry a mark. */
export async function cleanText(file: Uint8Array): Promise<Cleaned> {
  const text = readText(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  if (text === null) throw new Refused('unknown-type')
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, (sign) =>
    /[\t\r\n\u200d]/.test(sign) ? sign : '',
  )
  return { bytes: Buffer.from(visible), type: 'text/plain', notes: new Notes(), pages: null }
}
