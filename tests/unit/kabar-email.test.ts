import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addressesOfReport, addressesOfWebhook } from '@/lib/kabar/email/bounce'
import { inWorkingHours, isStaffMailDue } from '@/lib/kabar/email/rules'
import { isSignedWith } from '@/lib/vault/webhook'
import { kalender } from '../fixtures/kalender'

const at = (text: string) => new Date(`${text}+08:00`)

describe('working hours', () => {
  it.each([
    ['2026-11-23T07:59:00', false],
    ['2026-11-23T08:00:00', true],
    ['2026-11-23T16:59:00', true],
    ['2026-11-23T17:00:00', false],
    // Saturday, and Christmas.
    ['2026-11-28T10:00:00', false],
    ['2026-12-25T10:00:00', false],
    // No calendar yet: Monday to Friday.
    ['2031-01-06T10:00:00', true],
    ['2031-01-05T10:00:00', false],
  ])('%s: %s', (now, expected) => expect(inWorkingHours(at(now), kalender)).toBe(expected))
})

describe('a mail to staff is due', () => {
  const now = at('2026-11-23T10:00:00')
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
  it.each([
    [[], null, false],
    [['gathered'], null, true],
    [['gathered'], ago(59), false],
    [['gathered'], ago(60), true],
    [['gathered', 'atOnce'], ago(6), true],
    [['atOnce'], ago(4), false],
  ])('%j, the last %s: %s', (ways, lastAt, expected) =>
    expect(isStaffMailDue(ways, { lastAt, now, calendar: kalender })).toBe(expected),
  )

  it('at night only urgent mail', () => {
    const night = { lastAt: null, now: at('2026-11-23T22:00:00'), calendar: kalender }
    expect(isStaffMailDue(['gathered'], night)).toBe(false)
    expect(isStaffMailDue(['atOnce'], night)).toBe(true)
  })
})

describe('a bounce reported by Resend', () => {
  const told = (type: string, more = {}) => JSON.stringify({ type, data: { to: ['a@b.id'], ...more } })
  it.each([
    [told('email.bounced', { bounce: { type: 'Permanent' } }), ['a@b.id']],
    [told('email.bounced', { bounce: { type: 'Transient' } }), []],
    [told('email.complained'), ['a@b.id']],
    [told('email.delivered'), []],
    ['{"type":"email.bounced"}', []],
    ['not json', []],
  ])('%s', (body, expected) => expect(addressesOfWebhook(body)).toEqual(expected))

  const secret = `whsec_${Buffer.alloc(24, 5).toString('base64')}`
  const now = at('2026-11-23T10:00:00')
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const sign = (text: string) =>
    `v1,${createHmac('sha256', Buffer.alloc(24, 5)).update(text).digest('base64')}`
  const good = { id: 'msg_1', timestamp, signatures: sign(`msg_1.${timestamp}.{}`), body: '{}' }
  it('is accepted with its signature, also beside that of an older secret', () => {
    expect(isSignedWith(secret, good, now)).toBe(true)
    expect(isSignedWith(secret, { ...good, signatures: `v1,AAAA ${good.signatures}` }, now)).toBe(true)
  })
  it.each([
    ['another body', { body: '{"a":1}' }],
    ['another id', { id: 'msg_2' }],
    ['no id', { id: '' }],
    ['another version', { signatures: good.signatures.replace('v1', 'v2') }],
    ['no signature', { signatures: '' }],
    ['an hour old', { timestamp: String(Number(timestamp) - 3600) }],
    ['no time', { timestamp: 'x' }],
  ])('%s is refused', (_name, change) =>
    expect(isSignedWith(secret, { ...good, ...change }, now)).toBe(false),
  )
})

describe('a bounce returned by a mail server (RFC 3464)', () => {
  const report = (action: string, status: string) =>
    `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.contoh.id\r\n\r\nFinal-Recipient: rfc822; orang@contoh.id\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 no\r\n\r\n--x--`
  it.each([
    ['failed', '5.1.1', ['orang@contoh.id']],
    ['failed', '4.4.7', []],
    ['delayed', '4.4.1', []],
    ['delivered', '2.0.0', []],
  ])('%s %s', (action, status, expected) =>
    expect(addressesOfReport(report(action, status))).toEqual(expected),
  )
})
