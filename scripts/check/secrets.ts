import { execFileSync } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lintSource } from '@secretlint/core'
import { creator as recommended } from '@secretlint/secretlint-rule-preset-recommend'

// node scripts/check/secrets.ts: checks that no file of the project contains a key, token or password of a
// real service. A step of `npm run check`. Reads what git would commit; without git, everything that is not
// installed, built or data.

const CONFIG = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: recommended }] }

/** Secrets of this application, unknown to general rules. Formats: docs/confidentiality.md, "Formats". */
const OWN: readonly { name: string; pattern: RegExp }[] = [
  { name: 'a master key (WBS_MASTER_KEYS)', pattern: /\b\d{1,3}:[A-Za-z0-9+/]{43}=/ },
  {
    name: 'a secret of ESCROW or ROOT as it is printed on paper',
    pattern: /\b(?:[0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}\b/,
  },
  {
    name: 'a value of the environment file',
    pattern:
      /^\s*(?:export )?(?:AUTH_SECRET|S3_SECRET_ACCESS_KEY|RESEND_API_KEY|RESEND_WEBHOOK_SECRET|UPLOADTHING_TOKEN)=\S{12,}/,
  },
]

/** Known-answer vectors of the vault, made from counted bytes. */
const PUBLISHED = ['tests/unit/vault/vectors.json']
const NEVER_COMMITTED = /(?:^|\/)\.env(?:\.(?!example$)[^/]*)?$|\.(?:pem|key|p12|pfx)$/
const NOT_OURS = ['node_modules', '.git', '.next', '.cache', 'test-results']

/** The problems of one file, a line for each; never repeats the secret. */
export async function secretsIn(file: string, content: string): Promise<string[]> {
  if (PUBLISHED.includes(file)) return []
  const named = NEVER_COMMITTED.test(file) ? [`${file}: a file of this name holds secrets`] : []
  const own = content
    .split('\n')
    .flatMap((line, at) =>
      OWN.filter(({ pattern }) => pattern.test(line)).map(({ name }) => `${file}:${at + 1}: ${name}`),
    )
  const { messages } = await lintSource({
    source: { filePath: path.resolve(file), content, contentType: 'text' },
    options: { config: CONFIG, maskSecrets: true, noPhysicFilePath: true },
  })
  const general = messages.map(({ loc, message }) => `${file}:${loc.start.line}: ${message}`)
  return [...named, ...own, ...general]
}

function projectFiles(): string[] {
  try {
    const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
    const names = execFileSync('git', listed, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return names.split('\0').filter((name) => lstatSync(name, { throwIfNoEntry: false })?.isFile())
  } catch {
    return readdirSync('.', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.posix.join(entry.parentPath, entry.name))
      .filter(
        (name) => !NOT_OURS.includes(name.split('/')[0] ?? '') && !/^\.(?:data|env)(?!\.example)/.test(name),
      )
  }
}

async function main(): Promise<number> {
  const findings: string[] = []
  for (const file of projectFiles()) {
    const bytes = readFileSync(file)
    if (!bytes.subarray(0, 8000).includes(0))
      findings.push(...(await secretsIn(file, bytes.toString('utf8'))))
  }
  if (findings.length === 0) return 0
  const advice = 'Take it out, and change it where it was valid: what was committed once is known.'
  process.stderr.write(`${findings.length} secrets in the project:\n${findings.join('\n')}\n${advice}\n`)
  return 1
}

if (import.meta.main) process.exitCode = await main()
