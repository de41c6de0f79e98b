// @ts-check
// npm run mail-bounce < MESSAGE, or node scripts/mail-bounce.mjs from any folder: hands a returned mail (a
// delivery status notification) from standard input to the running server, as a mail server pipes it.
// Built-in modules only and no start of the program, so it costs as little as Node itself. Exit codes are
// those of sysexits.h, which mail servers obey.
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parseEnv } from 'node:util'

const [TRY_LATER, BAD_SETTINGS] = [75, 78]
const settings = { ...dotEnv(), ...process.env }
const secret = settings.MAIL_BOUNCE_SECRET
if (!secret) end(BAD_SETTINGS, 'MAIL_BOUNCE_SECRET is missing in .env; make one with: openssl rand -hex 32')
const message = await buffer(process.stdin)
const status = await post(message).catch(() => 0)
if (status === 204) process.exit(0)
if (status === 413) end(0, 'The message is too large for a returned mail and was left out.')
if (status === 401 || status === 404)
  end(BAD_SETTINGS, 'The server has another MAIL_BOUNCE_SECRET, or none: restart it after a change of .env.')
end(TRY_LATER, 'The server does not take it now; the mail server tries again.')

/**
 * @param {Buffer} body
 * @returns {Promise<number | undefined>} the status of the answer
 */
function post(body) {
  return new Promise((resolve, reject) => {
    const [host, port] = [settings.HOST || '127.0.0.1', settings.PORT || 3000]
    const headers = { authorization: `Bearer ${secret}`, 'content-length': body.length }
    const out = { host, port, path: '/api/surat/pulang', method: 'POST', headers, timeout: 20_000 }
    const sent = request(out, (answer) => resolve(answer.resume().statusCode))
    sent.on('error', reject).on('timeout', () => sent.destroy(new Error('timeout')))
    sent.end(body)
  })
}

function dotEnv() {
  try {
    return parseEnv(readFileSync(path.resolve(import.meta.dirname, '..', '.env'), 'utf8'))
  } catch {
    return {}
  }
}

/**
 * @param {number} code
 * @param {string} sentence
 * @returns {never}
 */
function end(code, sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}
