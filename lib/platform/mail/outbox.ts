import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { logLine } from '@/lib/log'
import { isOneAddress } from './address'
import type { Mailer } from './mailer'
import { messageOf } from './message'

const HIDDEN = 'penerima@outbox.invalid'

interface OutboxSettings {
  folder: string
  from: string
  /** A production installation that sends no mail must not store addresses in the clear either. */
  hideRecipients: boolean
}

/** Writes mails as `.eml` files to a folder and sends nothing. A letter written twice is one file. */
export function outboxMailer({ folder, from, hideRecipients }: OutboxSettings): Mailer {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(letter) {
      if (!isOneAddress(letter.to)) return 'refused'
      const path = join(folder, `${letter.id}.eml`)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const { message } = await writer.sendMail(
          messageOf(hideRecipients ? { ...letter, to: HIDDEN } : letter, from),
        )
        const file = await open(`${path}.part`, 'w', 0o600)
        try {
          await file.writeFile(Buffer.isBuffer(message) ? message : Buffer.alloc(0))
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(`${path}.part`, path)
        return 'accepted'
      } catch (error) {
        await rm(`${path}.part`, { force: true }).catch(() => undefined)
        logLine('mail not written', { error })
        return 'later'
      }
    },
  }
}

export interface WrittenMail {
  id: string
  to: string
  subject: string
  at: Date
  text: string
}

/** The folder of an installation's outbox. */
export function outboxFolder(dataDir: string): string {
  return join(dataDir, 'outbox')
}

/** The newest mails of an outbox, for the page that shows them in a demo. */
export async function readOutbox(folder: string, most = 50): Promise<WrittenMail[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))
  const mails = await Promise.all(
    names.map(async (name): Promise<WrittenMail> => {
      const mail = await PostalMime.parse(await readFile(join(folder, name)))
      return {
        id: name.replace(/\.eml$/, ''),
        to: mail.to?.map(({ address }) => address).join(', ') ?? '',
        subject: mail.subject ?? '',
        at: new Date(mail.date ?? 0),
        text: mail.text ?? '',
      }
    }),
  )
  return mails.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most)
}
