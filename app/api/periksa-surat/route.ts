import { cookies } from 'next/headers'
import { type ReceivedFile, receiveFiles } from '@/lib/bukti/receive'
import { env } from '@/lib/env'
import { logLine } from '@/lib/log'
import { type LetterAnswer, sealAnswer } from '@/lib/naskah/letter/answer'
import { checkLetter } from '@/lib/naskah/letter/check'
import { db } from '@/lib/platform/db/client'
import { textOf } from '@/lib/platform/http/form-fields'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { holdBack } from '@/lib/platform/http/wrong-codes'
import { cookieOptions, LETTER_COOKIE } from '@/lib/platform/session/cookies'
import type { Bytes } from '@/lib/vault/bytes'
import { startSha256 } from '@/lib/vault/digest'

const MAX_BYTES = 5 * 1024 * 1024
const KEPT_S = 60

/**
 * Checks a letter by its code, its file, or both. A file is hashed while it arrives and never stored. The
 * answer is in a sealed cookie, so that no code or number is in an address and the page works without
 * JavaScript. There is no rate limit: a lookup costs less than rendering a page, and a flood could use the
 * limit up.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const answer = await answerTo(request)
  if (answer.kind === 'unknown' || answer.kind === 'mistyped') await holdBack()
  const jar = await cookies()
  jar.set(LETTER_COOKIE, await sealAnswer(answer), { ...cookieOptions, maxAge: KEPT_S })
  return new Response(null, {
    status: 303,
    headers: { location: '/periksa-surat#hasil', 'cache-control': 'no-store' },
  })
}

async function answerTo(request: Request): Promise<LetterAnswer> {
  let fileHash: Bytes | null = null
  let tooLarge = false
  const take = async ({ source, isComplete }: ReceivedFile) => {
    const hash = startSha256()
    let length = 0
    for await (const part of source) {
      length += part.length
      if (length <= MAX_BYTES) hash.add(part)
    }
    if (!isComplete()) throw new Error('cut off')
    const { hex } = hash.end()
    tooLarge = length > MAX_BYTES
    if (length > 0) fileHash = new Uint8Array(Buffer.from(hex, 'hex'))
  }
  try {
    const form = await receiveFiles(request, take, { bytes: 2 * MAX_BYTES })
    if (tooLarge) return { kind: 'too-large' }
    return await checkLetter(db(), { code: textOf(form, 'kode').slice(0, 60), fileHash })
  } catch (error) {
    logLine('letter check failed', { error })
    return { kind: 'failed' }
  }
}
