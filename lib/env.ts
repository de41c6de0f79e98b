import { z } from 'zod'

const masterKey = /^[1-9]\d{0,4}:[A-Za-z0-9+/]{43}=$/

/** One built-in driver so far; the others are refused by name, so that nobody believes they are in use. */
function driver(only: string, later: string[]) {
  return z
    .string()
    .default(only)
    .refine((value) => value === only, {
      error: ({ input }) =>
        later.includes(String(input))
          ? `'${input}' comes with a later version; this version has '${only}'`
          : `must be '${only}'`,
    })
}

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be a web address like https://wbs.example.go.id',
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
    APP_URL: webAddress.optional(),
    WBS_MASTER_KEYS: z
      .string({ error: 'is missing; make one with: echo "1:$(openssl rand -base64 32)"' })
      .refine((value) => value.split(',').every((part) => masterKey.test(part.trim())), {
        error: 'must be number:key pairs with commas between them, each key 32 bytes in base64',
      })
      .refine((value) => new Set(keyNumbers(value)).size === keyNumbers(value).length, {
        error: 'must not name the same number twice',
      }),
    STORAGE_DRIVER: driver('local', ['s3', 'uploadthing']),
    MAIL_DRIVER: driver('outbox', ['smtp', 'resend']),
    CLAMAV_URL: z
      .string()
      .regex(/^tcp:\/\/[^/\s]+:\d+$/, { error: 'must look like tcp://127.0.0.1:3310' })
      .optional(),
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

/** The environment of this process, checked at the first call. Throws `EnvError` when something is missing or wrong. */
export function env(): Env {
  known ??= readEnv(process.env)
  return known
}
