import { z } from 'zod'

const masterKey = /^[1-9]\d{0,4}:[A-Za-z0-9+/]{43}=$/

function webAddress(example: string) {
  return z.url({ protocol: /^https?$/, error: `must be a web address like ${example}` })
}

function publicKey(name: string) {
  return z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/, { error: `must be the public key of ${name} as it was printed` })
}

/** What each driver cannot do without. */
const storageNeeds = {
  local: [],
  s3: ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  uploadthing: ['UPLOADTHING_TOKEN'],
} as const
const mailNeeds = {
  outbox: [],
  smtp: ['SMTP_URL', 'MAIL_FROM'],
  resend: ['RESEND_API_KEY', 'MAIL_FROM'],
} as const

/** What UploadThing's dashboard gives: base64 over JSON with the key and the name of the app. */
const uploadthingToken = z.object({
  apiKey: z.string().startsWith('sk_'),
  appId: z.string().min(1),
  regions: z.array(z.string()).min(1),
})

const schema = z
  .object({
    NODE_ENV: z
      .enum(['development', 'production', 'test'], { error: 'must be development, production or test' })
      .default('development'),
    WBS_MODE: z
      .enum(['demo', 'dev', 'test', 'production'], { error: 'must be demo, dev, test or production' })
      .default('production'),
    PORT: z.coerce
      .number({ error: 'must be a port number' })
      .int({ error: 'must be a port number' })
      .min(1, { error: 'must be a port number from 1 to 65535' })
      .max(65_535, { error: 'must be a port number from 1 to 65535' })
      .default(3000),
    WBS_DATA_DIR: z.string().default('.data'),
    DATABASE_URL: z
      .string({ error: 'is missing' })
      .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgresql://' }),
    AUTH_SECRET: z
      .string({ error: 'is missing; make one with: openssl rand -base64 33' })
      .min(32, { error: 'must have at least 32 characters; make one with: openssl rand -base64 33' }),
    APP_URL: webAddress('https://wbs.example.go.id').optional(),
    // Where "Keluar cepat" leads: a page that everybody opens and that knows nobody.
    WBS_EXIT_URL: webAddress('https://www.bmkg.go.id/cuaca').default('https://www.bmkg.go.id/cuaca'),
    // Cases of others that an administrator opens in an hour before the password is asked for and colleagues
    // are told.
    WBS_FOREIGN_CASES_AN_HOUR: z.coerce
      .number({ error: 'must be a number of cases' })
      .int({ error: 'must be a number of cases' })
      .min(1, { error: 'must be at least 1' })
      .max(500, { error: 'must be at most 500' })
      .default(30),
    // Days without a change after which the keys of a closed case shrink to the officers of the archive.
    WBS_ARCHIVE_AFTER_DAYS: z.coerce
      .number({ error: 'must be a number of days' })
      .int({ error: 'must be a number of days' })
      .min(1, { error: 'must be at least 1' })
      .max(3650, { error: 'must be at most 3650' })
      .default(30),
    WBS_MASTER_KEYS: z
      .string({ error: 'is missing; make one with: echo "1:$(openssl rand -base64 32)"' })
      .refine((value) => value.split(',').every((part) => masterKey.test(part.trim())), {
        error: 'must be number:key pairs with commas between them, each key 32 bytes in base64',
      })
      .refine((value) => new Set(keyNumbers(value)).size === keyNumbers(value).length, {
        error: 'must not name the same number twice',
      })
      // The sealed format keeps the number in one byte.
      .refine((value) => !keyNumbers(value).some((number) => Number(number) < 1 || Number(number) > 255), {
        error: 'must number its keys from 1 to 255',
      }),
    WBS_ROOT_PUBLIC_KEY: publicKey('ROOT').optional(),
    WBS_ESCROW_PUBLIC_KEY: publicKey('ESCROW').optional(),
    WBS_BACKUP_PUBLIC_KEY: publicKey('backups').optional(),
    WBS_BACKUP_DIR: z.string().optional(),
    WBS_BACKUP_DAYS: z.coerce
      .number({ error: 'must be a number of days' })
      .int({ error: 'must be a number of days' })
      .min(1, { error: 'must be a number of days' })
      .default(30),
    STORAGE_DRIVER: z
      .enum(['local', 's3', 'uploadthing'], { error: 'must be local, s3 or uploadthing' })
      .default('local'),
    S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
        error: 'must be the name of a bucket: 3 to 63 small letters, digits, dots and hyphens',
      })
      .optional(),
    S3_REGION: z.string().default('us-east-1'),
    S3_ENDPOINT: webAddress('https://s3.example.go.id').optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    UPLOADTHING_TOKEN: z
      .string()
      .refine(isUploadthingToken, { error: 'must be the token that the dashboard of UploadThing shows' })
      .optional(),
    UPLOADTHING_API_URL: webAddress('https://api.uploadthing.com').optional(),
    UPLOADTHING_INGEST_URL: webAddress('https://sea1.ingest.uploadthing.com').optional(),
    UPLOADTHING_FILE_URL: webAddress('https://files.example.go.id').optional(),
    // How far the clock of a test is ahead, in a file (lib/clock.ts).
    WBS_TEST_CLOCK: z.string().optional(),
    WBS_JOBS: z.enum(['inside', 'worker'], { error: 'must be inside or worker' }).default('inside'),
    MAIL_DRIVER: z
      .enum(['outbox', 'smtp', 'resend'], { error: 'must be outbox, smtp or resend' })
      .default('outbox'),
    MAIL_FROM: z
      .email({ error: 'must be one plain address like layanan@example.go.id' })
      .max(254, { error: 'must be one plain address like layanan@example.go.id' })
      .optional(),
    SMTP_URL: z
      .string()
      .refine(isSmtpAddress, {
        error: 'must look like smtps://user:password@mail.example.go.id:465 or smtp://mail.example.go.id:587',
      })
      .optional(),
    RESEND_API_KEY: z
      .string()
      .startsWith('re_', { error: 'must be a key of Resend; they begin with re_' })
      .optional(),
    RESEND_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{16,}={0,2}$/, {
        error: 'must be the signing secret of a webhook of Resend; they begin with whsec_',
      })
      .optional(),
    MAIL_BOUNCE_SECRET: z
      .string()
      .min(32, { error: 'is too short; make one with: openssl rand -hex 32' })
      .optional(),
    METRICS_TOKEN: z
      .string()
      .min(32, { error: 'is too short; make one with: openssl rand -hex 32' })
      .optional(),
    RESEND_API_URL: webAddress('https://api.resend.com').optional(),
    CLAMAV_URL: z
      .string()
      .regex(/^tcp:\/\/[^/\s]+:\d+$/, { error: 'must look like tcp://127.0.0.1:3310' })
      .optional(),
  })
  .refine((values) => values.WBS_TEST_CLOCK === undefined || values.WBS_MODE !== 'production', {
    path: ['WBS_TEST_CLOCK'],
    error: 'is for tests only; a real installation has the clock of its machine',
  })
  .superRefine((values, context) => {
    for (const message of [...missingSettings(values), ...openConnections(values)]) context.addIssue(message)
  })
  .transform((values) => ({
    ...values,
    APP_URL: originOf(values.APP_URL ?? `http://localhost:${values.PORT}`),
  }))

export type Env = z.infer<typeof schema>

/** Says which variables are wrong, one sentence for each, and never repeats the value of a secret. */
export class EnvError extends Error {}

function keyNumbers(value: string): string[] {
  return value.split(',').map((part) => part.trim().split(':')[0] ?? '')
}

type Need =
  | (typeof storageNeeds)[keyof typeof storageNeeds][number]
  | (typeof mailNeeds)[keyof typeof mailNeeds][number]
type Settings = Partial<Record<Need, string | undefined>> & {
  STORAGE_DRIVER: keyof typeof storageNeeds
  MAIL_DRIVER: keyof typeof mailNeeds
}

/**
 * The chosen driver needs all its variables. So does another store that has any: it is read for older files,
 * and half of its settings would make those files look lost.
 */
function missingSettings(values: Settings) {
  const storage = Object.entries(storageNeeds).flatMap(([driver, names]) => {
    const given = names.find((name) => values[name] !== undefined)
    if (values.STORAGE_DRIVER === driver) return lacking(values, names, `STORAGE_DRIVER=${driver} needs it`)
    return given === undefined ? [] : lacking(values, names, `${given} needs it`)
  })
  const mail = lacking(values, mailNeeds[values.MAIL_DRIVER], `MAIL_DRIVER=${values.MAIL_DRIVER} needs it`)
  return [...storage, ...mail]
}

function lacking(values: Settings, names: readonly Need[], why: string) {
  return names
    .filter((name) => values[name] === undefined)
    .map((name) => ({ code: 'custom' as const, path: [name], message: `is missing; ${why}` }))
}

/** Web addresses that the server asks. */
const ASKED = [
  'S3_ENDPOINT',
  'UPLOADTHING_API_URL',
  'UPLOADTHING_INGEST_URL',
  'UPLOADTHING_FILE_URL',
  'RESEND_API_URL',
] as const
type Address = 'DATABASE_URL' | 'CLAMAV_URL' | (typeof ASKED)[number]

/**
 * A real installation sends nothing unencrypted over a network, and knows whom it speaks to (OWASP ASVS
 * 12.3). Mail: lib/platform/mail/smtp.ts.
 */
function openConnections(values: { WBS_MODE: string } & Partial<Record<Address, string | undefined>>) {
  const issue = (name: Address, message: string) => ({ code: 'custom' as const, path: [name], message })
  const leaves = (name: Address) => values[name] !== undefined && !isHere(values[name])
  if (values.WBS_MODE !== 'production') return []
  return [
    ...(leaves('DATABASE_URL') && !/[?&]sslmode=verify-full(&|$)/.test(values.DATABASE_URL ?? '')
      ? [issue('DATABASE_URL', 'must have sslmode=verify-full, because the database is on another machine')]
      : []),
    ...(leaves('CLAMAV_URL')
      ? [issue('CLAMAV_URL', 'must be on this machine, because files go there unencrypted')]
      : []),
    ...ASKED.filter((name) => leaves(name) && values[name]?.startsWith('http:')).map((name) =>
      issue(name, 'must begin with https://, because it is on another machine'),
    ),
  ]
}

/** Whether an address is on this machine: its loopback address or a socket in a folder. */
function isHere(address: string): boolean {
  const url = URL.parse(address)
  const host = url?.searchParams.get('host') ?? url?.hostname
  return host !== undefined && /^($|\/|%2F|(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$)/i.test(host)
}

function isSmtpAddress(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && !/^\/./.test(url.pathname)
}

function isUploadthingToken(value: string): boolean {
  try {
    return uploadthingToken.safeParse(JSON.parse(Buffer.from(value, 'base64').toString('utf8'))).success
  } catch {
    return false
  }
}

function originOf(address: string): string {
  return new URL(address).origin
}

/** Checks a set of variables. An empty one counts as absent. Throws `EnvError`. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const sentences = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
  throw new EnvError([...new Set(sentences)].join('\n'))
}

let known: Env | undefined

/**
 * The environment of this process, checked at the first call. Throws `EnvError` when something is missing or
 * wrong.
 */
export function env(): Env {
  known ??= readEnv(process.env)
  return known
}
