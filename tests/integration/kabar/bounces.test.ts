import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POST as fromMailServer } from '@/app/api/surat/pulang/route'
import { POST as fromResend } from '@/app/api/surat/resend/route'
import { askAddress, confirmAddress } from '@/lib/kabar/email/commands'
import { mailWishOf } from '@/lib/kabar/email/queries'
import { sendLetter } from '@/lib/kabar/email/send'
import { boss } from '@/lib/platform/queue/boss'
import { MONDAY, newWorld, type World } from '../../world/world'

const SECRET = 'a-secret-of-the-mail-server-on-this-machine'
const KEY = Buffer.alloc(24, 5)

let world: World
beforeAll(async () => {
  process.env.MAIL_BOUNCE_SECRET = SECRET
  process.env.RESEND_WEBHOOK_SECRET = `whsec_${KEY.toString('base64')}`
  world = await newWorld()
})
afterAll(async () => {
  await (await boss()).stop({ graceful: false })
  await world.end()
})

/** A reporter who has confirmed this address. */
async function subscriber(address: string) {
  const context = { db: world.db, viewer: world.pelapor1, now: MONDAY }
  expect(await askAddress(context, address)).toBe('sent')
  let text = ''
  const mailer = {
    send: async (letter: { text: string }) => {
      text = letter.text
      return 'accepted' as const
    },
  }
  for (const { id } of await world.db.surat.findMany()) await sendLetter(world.db, mailer, id, MONDAY)
  const code = /(\d{3}) (\d{3})/.exec(text)
  expect(await confirmAddress(context, `${code?.[1]}${code?.[2]}`)).toBe('confirmed')
}

const report = (address: string, status = '5.1.1') =>
  `Reporting-MTA: dns; mx.contoh.id\r\n\r\nFinal-Recipient: rfc822; ${address}\r\nAction: failed\r\nStatus: ${status}\r\n`
const post = (body: string, headers: Record<string, string>) =>
  new Request('http://localhost/', { method: 'POST', body, headers })
const piped = async (body: string, authorization = `Bearer ${SECRET}`) =>
  (await fromMailServer(post(body, { authorization }))).status

describe('a mail that came back', () => {
  it('through the mail server stops the mail, and the answer tells nobody whether somebody has the address', async () => {
    await subscriber('siti@contoh.id')
    expect(await piped(report('siti@contoh.id'), 'Bearer wrong')).toBe(401)
    expect(await piped(report('siti@contoh.id'), '')).toBe(401)
    expect(await piped(report('siti@contoh.id', '4.4.7'))).toBe(204)
    expect(await piped(report('orang-lain@contoh.id'))).toBe(204)
    expect(await mailWishOf(world.db, world.pelapor1)).toMatchObject({ dead: false })
    expect(await piped(report('Siti@contoh.id'))).toBe(204)
    expect(await mailWishOf(world.db, world.pelapor1)).toMatchObject({ dead: true })
    expect(await piped('x'.repeat(300_000))).toBe(413)
  })

  it('through Resend counts only with its signature', async () => {
    await subscriber('budi@contoh.id')
    const body = JSON.stringify({ type: 'email.bounced', data: { to: ['budi@contoh.id'] } })
    const timestamp = String(Math.floor(Date.now() / 1000))
    const mac = createHmac('sha256', KEY).update(`m.${timestamp}.${body}`).digest('base64')
    const signed = (signature: string) =>
      post(body, { 'svix-id': 'm', 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` })
    expect((await fromResend(signed('AAAA'))).status).toBe(401)
    expect(await mailWishOf(world.db, world.pelapor1)).toMatchObject({ dead: false })
    expect((await fromResend(signed(mac))).status).toBe(204)
    expect(await mailWishOf(world.db, world.pelapor1)).toMatchObject({ dead: true })
  })
})
