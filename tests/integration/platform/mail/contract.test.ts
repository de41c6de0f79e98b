import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Letter } from '@/lib/platform/mail/mailer'
import { reporterMail, staffMail } from '@/lib/platform/mail/wording'
import { type Mood, type Subject, subjects } from './subjects'

const HOME = 'https://wbs.example.go.id'

function letter(change: Partial<Letter> = {}): Letter {
  return {
    id: '5b0b4c8e-1111-4222-8333-444455556666',
    to: 'seseorang@example.com',
    at: new Date('2026-11-23T02:00:00Z'),
    ...reporterMail(HOME),
    ...change,
  }
}

describe.each(Object.entries(subjects))('%s', (name, start) => {
  let subject: Subject
  beforeEach(async () => {
    subject = await start()
  })
  afterEach(() => subject.end())

  it('sends a letter to one person, word for word', async () => {
    expect(await subject.mailer.send(letter())).toBe('accepted')
    const [mail, ...more] = await subject.arrived()
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      id: letter().id,
      to: ['seseorang@example.com'],
      subject: 'Ada pembaruan pada akun layanan Anda',
    })
    expect(mail?.text.trim()).toBe(
      'Ada pembaruan. Silakan masuk seperti biasa melalui alamat yang Anda ketahui.\n\nhttps://wbs.example.go.id',
    )
    expect(mail?.raw).not.toMatch(/x-mailer|user-agent|nodemailer|x-originating/i)
  })

  it('the same letter sent twice is one letter', async () => {
    await subject.mailer.send(letter())
    await subject.mailer.send(letter())
    expect(await subject.arrived()).toHaveLength(1)
  })

  it.each([
    ['two recipients', 'a@example.com, b@example.com'],
    ['a hidden header', 'a@example.com\r\nBcc: b@example.com'],
    ['a hidden command', 'a@example.com>\r\nRCPT TO:<b@example.com'],
    ['a display name', 'Budi <a@example.com>'],
    ['no address', 'bukan alamat'],
    ['nothing', ''],
    ['far too long', `${'a'.repeat(64)}@${'b'.repeat(190)}.com`],
  ])('refuses %s', async (_what, to) => {
    expect(await subject.mailer.send(letter({ to }))).toBe('refused')
    expect(await subject.arrived()).toEqual([])
  })

  it('answers "later" if the other side is down', async () => {
    await subject.cut()
    expect(await subject.mailer.send(letter())).toBe('later')
  })

  if (name === 'outbox') return

  it.each<[Mood, 'later' | 'refused']>([
    ['later', 'later'],
    ['broken', 'later'],
    ['silent', 'later'],
    ['no-such-person', 'refused'],
  ])('other side "%s": %s, and nothing arrived', async (mood, outcome) => {
    subject.mood(mood)
    const started = Date.now()
    expect(await subject.mailer.send(letter())).toBe(outcome)
    expect(Date.now() - started).toBeLessThan(5000)
    if (mood !== 'silent') expect(await subject.arrived()).toEqual([])
  })

  it('retries a greylisted letter successfully', async () => {
    subject.mood('later')
    expect(await subject.mailer.send(letter())).toBe('later')
    subject.mood('accept')
    expect(await subject.mailer.send(letter())).toBe('accepted')
  })

  it('a connection lost after acceptance: retried with the same id, and recognised', async () => {
    subject.mood('accept-and-break')
    expect(await subject.mailer.send(letter())).toBe('later')
    expect(await subject.arrived()).toHaveLength(1)
    subject.mood('accept')
    expect(await subject.mailer.send(letter())).toBe('accepted')
    expect(await subject.arrived()).toHaveLength(1)
  })
})

it('letters of every kind differ only in recipient, date and id', async () => {
  const subject = await subjects.outbox()
  await subject.mailer.send(letter())
  await subject.mailer.send(
    letter({ id: '00000000-0000-4000-8000-000000000001', to: 'lain@example.org', at: new Date() }),
  )
  const bare = (raw: string) =>
    raw
      .replace(/^(To|Date|Message-ID): .*$/gim, '$1')
      // The boundary between the parts is random.
      .replace(/--_NmP-[\w-]+|boundary="[^"]*"/g, '--')
  const [one, two] = await subject.arrived()
  expect(bare(one?.raw ?? 'one')).toBe(bare(two?.raw ?? 'two'))
  await subject.end()
})

it('the outbox of a real installation stores no address', async () => {
  const { outboxMailer, readOutbox } = await import('@/lib/platform/mail/outbox')
  const { mkdtemp } = await import('node:fs/promises')
  const folder = await mkdtemp(`${process.env.TMPDIR ?? '/tmp'}/wbs-outbox-`)
  const mailer = outboxMailer({ folder, from: 'layanan@localhost', hideRecipients: true })
  await mailer.send(letter())
  expect(await readOutbox(folder)).toMatchObject([{ to: 'penerima@outbox.invalid', id: letter().id }])
})

describe('the text for staff', () => {
  it('counts pending items and omits zeros', () => {
    const { text, subject } = staffMail(HOME, [
      { count: 2, what: 'menunggu verifikasi' },
      { count: 0, what: 'lewat tenggat' },
    ])
    expect(subject).toBe('Ada pembaruan pada akun layanan Anda')
    expect(text).toBe(
      'Ada pembaruan. Silakan masuk seperti biasa melalui alamat yang Anda ketahui.\n\n2 aduan menunggu verifikasi.\n\nhttps://wbs.example.go.id\n',
    )
  })
})
