import { env } from '@/lib/env'
import type { Tx } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { toBase64Url } from '@/lib/vault/bytes'
import { startSha256 } from '@/lib/vault/digest'
import { newNomorSuffix, randomBytes } from '@/lib/vault/random'
import { toReadableCode } from '@/lib/vault/readable-code'
import { keyFingerprint, signWith } from '@/lib/vault/sign'
import type { WitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import type { JawabanBody } from '../answer-body'
import { renderPdf } from '../pdf/render'
import { codeTag } from './code-tag'
import { signingKey } from './institution-key'
import { letterDocument, signedParts } from './letter'
import { type LetterNote, letterNumber } from './rules'

const CODE_BYTES = 10

interface NewLetter {
  body: JawabanBody
  today: WitaDate
  now: Date
  reactUntil: WitaDate | null
  corrects: LetterNote | null
  /** The case does not exist for those who are not named for it (docs/design/domain.md). */
  restricted: boolean
}

/**
 * Numbers, writes and signs a letter in the transaction that issues its answer, and notes it for the public
 * check. What leads from the case to it is returned and lies sealed with the case; the note itself knows no
 * case.
 */
export async function issueLetter(
  tx: Tx,
  { body, today, now, reactUntil, corrects, restricted }: NewLetter,
): Promise<{ note: LetterNote; pdf: Buffer }> {
  const year = Number(today.slice(0, 4))
  const key = await signingKey(tx)
  const number = restricted ? null : await nextNumber(tx, year)
  const nomor = letterNumber(key.format, number ?? (await newNomorSuffix()), year)
  const code = await toReadableCode(randomBytes(CODE_BYTES))
  const note: LetterNote = { nomor, onDate: today, code, reactUntil }
  const pdf = await renderPdf(
    letterDocument({
      ...note,
      body,
      corrects,
      now,
      signature: toBase64Url(await signWith(key.sealed, ...signedParts(nomor, today, body))),
      fingerprint: await keyFingerprint(key.publicKey),
      checkAddress: `${env().APP_URL.replace(/\/$/, '')}/periksa-surat`,
    }),
  )
  const id = newId()
  const tag = await codeTag(tx, code)
  const fileHash = sha256(pdf)
  await tx.suratJawaban.create({
    data: {
      id,
      nomor,
      year,
      number,
      issuedOn: dateColumn(today),
      codeTag: tag,
      fileHash,
      signature: await signWith(
        key.sealed,
        ...registeredParts({ nomor, onDate: today, codeTag: tag, fileHash }),
      ),
    },
  })
  if (corrects) {
    await tx.suratJawaban.updateMany({ where: { nomor: corrects.nomor }, data: { replacedBy: id } })
  }
  return { note, pdf }
}

/** What the institution vouches for in the public check. */
export function registeredParts(row: {
  nomor: string
  onDate: string
  codeTag: Uint8Array
  fileHash: Uint8Array
}) {
  return ['surat-berkas', row.nomor, row.onDate, row.codeTag, row.fileHash] as const
}

/** The next number of the year. Its row is locked, so that two letters at once come one after the other. */
async function nextNumber(tx: Tx, year: number): Promise<number> {
  const { last } = await tx.penomoranSurat.upsert({
    where: { year },
    create: { year, last: 1 },
    update: { last: { increment: 1 } },
  })
  return last
}

function sha256(bytes: Uint8Array) {
  const hash = startSha256()
  hash.add(bytes)
  return new Uint8Array(Buffer.from(hash.end().hex, 'hex'))
}
