import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Mailer } from '@/lib/platform/mail/mailer'
import { outboxMailer } from '@/lib/platform/mail/outbox'
import { resendMailer } from '@/lib/platform/mail/resend'
import { smtpMailer } from '@/lib/platform/mail/smtp'
import { startLoopback } from '../storage/loopback'

/** The other side's reaction to the next letter. */
export type Mood =
  | 'accept'
  /** Not now: greylisting, a full queue, too many requests. */
  | 'later'
  /** Never: there is no such recipient. */
  | 'no-such-person'
  /** An internal error. */
  | 'broken'
  /** No answer. */
  | 'silent'
  /** Accepts the letter, and the connection breaks before it can say so. */
  | 'accept-and-break'

export interface Arrived {
  id: string
  to: string[]
  subject: string
  text: string
  html: string
  raw: string
}

/** A mailer under test and the server it talks to. */
export interface Subject {
  mailer: Mailer
  mood: (mood: Mood) => void
  /** Letters that the other side accepted, each once, deduplicated by id. */
  arrived: () => Promise<Arrived[]>
  /** Shuts the other side down. */
  cut: () => Promise<void>
  end: () => Promise<void>
}

const FROM = 'layanan@wbs.example.go.id'
const TIMEOUT_MS = 700

async function readMail(raw: string): Promise<Arrived> {
  const mail = await PostalMime.parse(raw)
  return {
    id: mail.messageId?.replace(/^<|@.*$/g, '') ?? '',
    to: mail.to?.flatMap(({ address }) => address ?? []) ?? [],
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    raw,
  }
}

async function smtpSubject(): Promise<Subject> {
  const mails = new Map<string, Arrived>()
  let mood: Mood = 'accept'
  const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      if (mood === 'later') return done(refusal(450, '4.2.0 greylisted, come again'))
      if (mood === 'no-such-person') return done(refusal(550, '5.1.1 no such user'))
      if (mood === 'silent') return undefined
      return done()
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', async () => {
        if (mood === 'broken') return done(refusal(554, '5.3.0 disk trouble'))
        const mail = await readMail(Buffer.concat(pieces).toString('utf8'))
        mails.set(mail.id, { ...mail, to: session.envelope.rcptTo.map(({ address }) => address) })
        if (mood !== 'accept-and-break') return done()
        for (const connection of server.connections) connection.close()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const end = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return {
    mailer: smtpMailer({ url: `smtp://127.0.0.1:${address.port}`, from: FROM, timeoutMs: TIMEOUT_MS }),
    mood: (next) => {
      mood = next
    },
    arrived: async () => [...mails.values()],
    cut: end,
    end,
  }
}

interface ResendBody {
  to: string
  subject: string
  text: string
  html: string
}

async function resendSubject(): Promise<Subject> {
  const mails = new Map<string, Arrived>()
  let mood: Mood = 'accept'
  const problem = (status: number, name: string) => ({
    status,
    body: JSON.stringify({ statusCode: status, name, message: `${name} for somebody` }),
  })
  const server = await startLoopback(async (request, raw) => {
    if (mood === 'later') return problem(429, 'rate_limit_exceeded')
    if (mood === 'no-such-person') return problem(422, 'validation_error')
    if (mood === 'broken') return { status: 500, body: 'oops' }
    if (mood === 'silent') await new Promise((resolve) => setTimeout(resolve, TIMEOUT_MS * 3))
    if (request.method !== 'POST' || request.url !== '/emails') return problem(404, 'not_found')
    if (request.headers.authorization !== 'Bearer re_uji') return problem(401, 'invalid_api_key')
    const { to, subject, text, html } = JSON.parse(raw.toString('utf8')) as ResendBody
    const id = String(request.headers['idempotency-key'])
    mails.set(id, { id, to: [to].flat(), subject, text, html, raw: raw.toString('utf8') })
    return { status: 200, body: JSON.stringify({ id: 'a1b2' }), cut: mood === 'accept-and-break' }
  })
  return {
    mailer: resendMailer({ apiKey: 're_uji', apiUrl: server.url, from: FROM, timeoutMs: TIMEOUT_MS }),
    mood: (next) => {
      mood = next
    },
    arrived: async () => [...mails.values()],
    cut: server.close,
    end: server.close,
  }
}

async function outboxSubject(): Promise<Subject> {
  const root = await mkdtemp(join(tmpdir(), 'wbs-outbox-'))
  const folder = join(root, 'outbox')
  return {
    mailer: outboxMailer({ folder, from: FROM, hideRecipients: false }),
    mood: () => undefined,
    arrived: async () => {
      const names = await readdir(folder).catch(() => [])
      return Promise.all(names.map(async (name) => readMail(await readFile(join(folder, name), 'utf8'))))
    },
    // A file where the folder should be.
    cut: async () => {
      await rm(folder, { recursive: true, force: true })
      await writeFile(folder, '')
    },
    end: () => rm(root, { recursive: true, force: true }),
  }
}

/** Every mailer that an installation can choose. */
export const subjects = { outbox: outboxSubject, smtp: smtpSubject, resend: resendSubject }
