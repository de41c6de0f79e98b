import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from '@/lib/env'

const KEY = Buffer.alloc(32, 7).toString('base64')
const TOKEN = Buffer.from(
  JSON.stringify({ apiKey: 'sk_live_rahasia', appId: 'aplikasi', regions: ['sea1'] }),
).toString('base64')

const whole = {
  DATABASE_URL: 'postgresql://localhost/wbs',
  AUTH_SECRET: 'x'.repeat(32),
  WBS_MASTER_KEYS: `1:${KEY}`,
}
const s3 = { S3_BUCKET: 'berkas-wbs', S3_ACCESS_KEY_ID: 'kunci', S3_SECRET_ACCESS_KEY: 'rahasia' }

/** The error sentences for a set of variables; empty if it is accepted. */
function refusals(variables: Record<string, string>): string[] {
  try {
    readEnv({ ...whole, ...variables })
    return []
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    return error.message.split('\n')
  }
}

describe('STORAGE_DRIVER', () => {
  it('defaults to local', () => {
    expect(readEnv(whole)).toMatchObject({ STORAGE_DRIVER: 'local', S3_REGION: 'us-east-1' })
    expect(readEnv({ ...whole, STORAGE_DRIVER: '' }).STORAGE_DRIVER).toBe('local')
  })

  it('accepts s3 and uploadthing with their variables', () => {
    expect(refusals({ STORAGE_DRIVER: 's3', ...s3 })).toEqual([])
    const own = { S3_ENDPOINT: 'https://s3.example.go.id', S3_REGION: 'ap-southeast-3' }
    expect(readEnv({ ...whole, STORAGE_DRIVER: 's3', ...s3, ...own })).toMatchObject(own)
    expect(refusals({ STORAGE_DRIVER: 'uploadthing', UPLOADTHING_TOKEN: TOKEN })).toEqual([])
  })

  it('refuses a driver without its variables and names each', () => {
    expect(refusals({ STORAGE_DRIVER: 's3' })).toEqual([
      'S3_BUCKET is missing; STORAGE_DRIVER=s3 needs it.',
      'S3_ACCESS_KEY_ID is missing; STORAGE_DRIVER=s3 needs it.',
      'S3_SECRET_ACCESS_KEY is missing; STORAGE_DRIVER=s3 needs it.',
    ])
    expect(refusals({ STORAGE_DRIVER: 's3', ...s3, S3_BUCKET: '' })).toEqual([
      'S3_BUCKET is missing; STORAGE_DRIVER=s3 needs it.',
    ])
    expect(refusals({ STORAGE_DRIVER: 'uploadthing' })).toEqual([
      'UPLOADTHING_TOKEN is missing; STORAGE_DRIVER=uploadthing needs it.',
    ])
  })

  it('refuses half of the settings of a previous driver: its files would look lost', () => {
    expect(refusals(s3)).toEqual([])
    expect(refusals({ S3_BUCKET: 'berkas-wbs', S3_ACCESS_KEY_ID: 'kunci' })).toEqual([
      'S3_SECRET_ACCESS_KEY is missing; S3_BUCKET needs it.',
    ])
  })

  it('refuses an unknown driver', () => {
    expect(refusals({ STORAGE_DRIVER: 'S3' })).toEqual(['STORAGE_DRIVER must be local, s3 or uploadthing.'])
  })
})

it.each([
  ['S3_BUCKET', 'Berkas'],
  ['S3_BUCKET', 'berkas/wbs'],
  ['S3_ENDPOINT', 's3.example.go.id'],
  ['S3_ENDPOINT', 'ftp://s3.example.go.id'],
  ['UPLOADTHING_API_URL', 'api'],
  ['UPLOADTHING_TOKEN', 'sk_live_rahasia'],
  ['UPLOADTHING_TOKEN', Buffer.from('{"apiKey":"rahasia"}').toString('base64')],
])('%s=%s is refused in one sentence that does not repeat it', (name, value) => {
  const sentences = refusals({ STORAGE_DRIVER: 's3', ...s3, [name]: value })
  expect(sentences).toHaveLength(1)
  expect(sentences[0]).toMatch(new RegExp(`^${name} must be .+\\.$`))
  expect(sentences[0]).not.toContain(`'${value}'`)
})

describe('a connection that leaves the machine of a real installation', () => {
  const remote = 'postgresql://wbs@db.example.go.id/wbs'
  const sealed = 'DATABASE_URL must have sslmode=verify-full, because the database is on another machine.'

  it.each([
    `${remote}?sslmode=verify-full`,
    'postgresql:///wbs?host=/var/run/postgresql',
    'postgresql://%2Fvar%2Frun%2Fpostgresql/wbs',
    'postgresql://wbs@127.0.0.1:5432/wbs',
    'postgresql://wbs@[::1]/wbs',
  ])('database: accepts %s', (DATABASE_URL) => {
    expect(refusals({ DATABASE_URL })).toEqual([])
  })

  it.each([
    remote,
    `${remote}?sslmode=require`,
    `${remote}?sslmode=no-verify`,
    `${remote}?sslmode=disable&x=sslmode=verify-full`,
    'postgresql://localhost/wbs?host=db.example.go.id',
    'postgresql://localhost.example.go.id/wbs',
    'postgresql://127.0.0.1.example.go.id/wbs',
    'postgresql://a,b/wbs',
  ])('database: refuses %s', (DATABASE_URL) => {
    expect(refusals({ DATABASE_URL })).toEqual([sealed])
    expect(refusals({ DATABASE_URL, WBS_MODE: 'dev' })).toEqual([])
  })

  it('the scanner is on this machine, and a web address is encrypted', () => {
    expect(refusals({ CLAMAV_URL: 'tcp://127.0.0.1:3310', S3_ENDPOINT: 'http://localhost:9000' })).toEqual([])
    expect(refusals({ CLAMAV_URL: 'tcp://10.0.0.2:3310', S3_ENDPOINT: 'http://s3.example.go.id' })).toEqual([
      'CLAMAV_URL must be on this machine, because files go there unencrypted.',
      'S3_ENDPOINT must begin with https://, because it is on another machine.',
    ])
  })
})

it('WBS_JOBS defaults to inside the server', () => {
  expect(readEnv(whole).WBS_JOBS).toBe('inside')
  expect(readEnv({ ...whole, WBS_JOBS: 'worker' }).WBS_JOBS).toBe('worker')
  expect(refusals({ WBS_JOBS: 'outside' })).toEqual(['WBS_JOBS must be inside or worker.'])
})

describe('WBS_MASTER_KEYS', () => {
  it.each(['1', '255'])('accepts the number %s', (number) => {
    expect(refusals({ WBS_MASTER_KEYS: `${number}:${KEY}` })).toEqual([])
  })

  it.each(['256', '99999'])('refuses the number %s: the format has one byte', (number) => {
    expect(refusals({ WBS_MASTER_KEYS: `1:${KEY},${number}:${KEY}` })).toEqual([
      'WBS_MASTER_KEYS must number its keys from 1 to 255.',
    ])
  })

  it.each([`0:${KEY}`, `-1:${KEY}`, KEY, '1:pendek', `1:${KEY},`])('refuses %s', (value) => {
    const sentences = refusals({ WBS_MASTER_KEYS: value })
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.join()).not.toContain(KEY)
  })
})

describe('MAIL_DRIVER', () => {
  const from = { MAIL_FROM: 'layanan@example.go.id' }

  it('defaults to outbox, which needs nothing', () => {
    expect(readEnv(whole).MAIL_DRIVER).toBe('outbox')
  })

  it.each([
    [{ MAIL_DRIVER: 'smtp', SMTP_URL: 'smtps://u:p@mail.example.go.id:465', ...from }],
    [{ MAIL_DRIVER: 'smtp', SMTP_URL: 'smtp://127.0.0.1:2525', ...from }],
    [{ MAIL_DRIVER: 'resend', RESEND_API_KEY: 're_123', ...from }],
  ])('accepts %j', (variables) => {
    expect(refusals(variables)).toEqual([])
  })

  it.each([
    [{ MAIL_DRIVER: 'pigeon' }, 'MAIL_DRIVER must be outbox, smtp or resend.'],
    [{ MAIL_DRIVER: 'smtp', ...from }, 'SMTP_URL is missing; MAIL_DRIVER=smtp needs it.'],
    [{ MAIL_DRIVER: 'resend', RESEND_API_KEY: 're_1' }, 'MAIL_FROM is missing; MAIL_DRIVER=resend needs it.'],
    [{ MAIL_DRIVER: 'resend', ...from }, 'RESEND_API_KEY is missing; MAIL_DRIVER=resend needs it.'],
    [{ RESEND_API_KEY: 'kunci' }, 'RESEND_API_KEY must be a key of Resend; they begin with re_.'],
    [{ MAIL_FROM: 'WBS <a@b.id>' }, 'MAIL_FROM must be one plain address like layanan@example.go.id.'],
    [
      { SMTP_URL: 'mail.example.go.id' },
      'SMTP_URL must look like smtps://user:password@mail.example.go.id:465 or smtp://mail.example.go.id:587.',
    ],
  ])('refuses %j', (variables, sentence) => {
    expect(refusals(variables)).toEqual([sentence])
  })
})

describe('WBS_TEST_CLOCK', () => {
  it('moves the clock of a demonstration or a test, never that of a real installation', () => {
    expect(refusals({ WBS_MODE: 'demo', WBS_TEST_CLOCK: '/tmp/clock' })).toEqual([])
    expect(refusals({ WBS_MODE: 'production', WBS_TEST_CLOCK: '/tmp/clock' })).toEqual([
      'WBS_TEST_CLOCK is for tests only; a real installation has the clock of its machine.',
    ])
  })
})
