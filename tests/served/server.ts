import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { escrowOf, rootOf } from '@/lib/aduan/keys/paper-keys'
import { toBase64Url } from '@/lib/vault/bytes'
import { buildApp, isBuildCurrent } from '@/scripts/prepare/build'
import { freePort } from '@/scripts/run/free-port'
import { startBuild } from '@/scripts/serve/server'
import type { World } from '../world/world'
import type { Ask } from './requests'

/** The host name for requests to both servers, whatever their port: their answers may contain it. */
export const HOST = 'localhost:3000'

export interface Answer {
  status: number
  headers: string
  body: string
}

export interface Served {
  port: number
  pid: number
  ask: (what: Omit<Ask, 'label'>, cookie: string) => Promise<Answer>
  /** The live news of a person, as it arrives. */
  follow: (cookie: string) => { text: () => string; close: () => void }
  /** Its output so far: one line per failure. */
  log: () => string
  stop: () => Promise<void>
  /** Ends it like a power cut. */
  kill: () => Promise<void>
}

/** Makes a build of the current sources, unless `npm test` has made one. */
export async function haveBuild(): Promise<void> {
  if (isBuildCurrent()) return
  const { ok, output } = await buildApp()
  if (!ok) throw new Error(output)
}

/**
 * The application as an installation runs it, on the database and files of one world, with no background jobs
 * inside.
 */
export async function serve(
  { world, dataDir }: { world: Pick<World, 'db' | 'url'>; dataDir: string },
  more: Record<string, string> = {},
  home = `http://${HOST}`,
): Promise<Served> {
  const port = await freePort()
  const [root, escrow] = [await rootOf(world.db), await escrowOf(world.db)]
  const server = startBuild('127.0.0.1', port, {
    output: 'keep',
    env: {
      NODE_ENV: 'production',
      WBS_MODE: 'production',
      WBS_JOBS: 'worker',
      DATABASE_URL: world.url,
      WBS_DATA_DIR: dataDir,
      APP_URL: `http://${HOST}`,
      PORT: String(port),
      WBS_ROOT_PUBLIC_KEY: toBase64Url(root),
      WBS_ESCROW_PUBLIC_KEY: toBase64Url(escrow),
      VITEST: undefined,
      ...more,
    },
  })
  const send = asker(port, home)
  for (let tries = 0; ; tries++) {
    const up = await send({ method: 'GET', path: '/api/health', headers: {} }, '').catch(() => null)
    if (up?.status === 200) break
    if (tries > 300) throw new Error(server.output())
    await sleep(100)
  }
  return {
    port,
    pid: server.pid ?? 0,
    ask: send,
    follow: (cookie) => {
      let text = ''
      const headers = { host: HOST, cookie, accept: 'text/event-stream' }
      const sent = request({ host: '127.0.0.1', port, path: '/api/kabar', headers }, (response) => {
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString('utf8')
        })
        response.on('error', () => undefined)
      })
      sent.on('error', () => undefined)
      sent.end()
      // The retry time is random, and the heartbeat (":") depends on the clock.
      const said = () => text.replace(/^retry: \d+$/gm, 'retry: LOT').replace(/^:\n\n/gm, '')
      return { text: said, close: () => sent.destroy() }
    },
    log: () => server.output(),
    stop: () => server.stop(),
    kill: async () => {
      if (server.pid) process.kill(server.pid, 'SIGKILL')
      await server.exited
    },
  }
}

/** Sends requests to a server of ours on this port, as if they came through the proxy that has its name. */
export function asker(port: number, home = `http://${HOST}`): Served['ask'] {
  return ({ method, path, headers, body }, cookie) =>
    new Promise<Answer>((resolve, reject) => {
      const all = {
        host: new URL(home).host,
        origin: home,
        cookie,
        'content-length': body?.length ?? 0,
        ...headers,
      }
      const sent = request({ host: '127.0.0.1', port, method, path, headers: all }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve(
            sameForBoth({
              status: response.statusCode ?? 0,
              headers: pairs(response.rawHeaders),
              body: Buffer.concat(chunks).toString('latin1'),
            }),
          ),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })
}

function pairs(raw: readonly string[]): string {
  const lines = []
  for (let at = 0; at < raw.length; at += 2) lines.push(`${raw[at]}: ${raw[at + 1]}`)
  return lines.join('\n')
}

/**
 * Removes the parts of an answer that are random or depend on the clock, and nothing else:
 * - the date, and the port of this server where the framework writes it into a header;
 * - the nonce of this answer's policy, everywhere;
 * - the random value of each form ("kunci"), its idempotency key;
 * - cookies with a freshly sealed value (kept text, the result of a check);
 * - the framework's random id of the answer to an action;
 * - the numbers and the order of the rows in the framework's payload: they depend on which part was ready
 *   first;
 * - in a PDF made for each answer, its time and the id derived from it.
 */
function sameForBoth({ status, headers, body }: Answer): Answer {
  const nonce = /'nonce-([^']+)'/.exec(headers)?.[1]
  const keys = [
    ...body.matchAll(/name="kunci"[^>]*? value="([0-9a-f-]{36})"|\\?"actionKey\\?":\\?"([0-9a-f-]{36})/g),
  ].map(([, inForm, inPayload]) => inForm ?? inPayload ?? '')
  const lots = [...(nonce ? [nonce] : []), ...new Set(keys)]
  const without = (text: string) => lots.reduce((all, lot, at) => all.replaceAll(lot, `LOT-${at}`), text)
  const head = headers
    .replace(/^date: .*$/im, 'date: CLOCK')
    .replace(/^(x-middleware-rewrite: http:\/\/localhost):\d+/im, '$1:PORT')
    .replace(/(__Host-wbs-(?:simpan|surat)=)[^;]+/g, '$1LOT')
    .replace(/(; Expires=)[^;]+/gi, '$1CLOCK')
  return { status, headers: without(head), body: withoutRowNumbers(without(body), headers) }
}

/** Figures of a clock or of the machine; times of requests are left out whole. */
const MACHINE = /^(wbs_(?:\w+_seconds|disk_used_ratio)(?:\{[^}]*\})?) .*$/gm

function withoutRowNumbers(body: string, headers: string): string {
  if (/^content-type: text\/plain; version=0.0.4/im.test(headers))
    return body.replace(/^.*wbs_http_request_seconds.*$/gm, '').replace(MACHINE, '$1 CLOCK')
  if (/^content-type: application\/pdf/im.test(headers)) {
    return body.replace(/\(D:[^)]*\)/g, '(CLOCK)').replace(/\/ID \[[^\]]*\]/g, '/ID [CLOCK]')
  }
  if (/^content-type: text\/x-component/im.test(headers)) return rowsOf(body)
  if (!/^content-type: text\/html/im.test(headers)) return body
  let payload = ''
  const page = body.replace(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g, (_all, text: string) => {
    payload += JSON.parse(text) as string
    return 'PAYLOAD'
  })
  const markup = page
    .replace(/<script nonce="LOT-0">PAYLOAD<\/script>/g, '')
    .replace(/(\$ACTION_(?:REF_)?)\d+/g, '$1N')
  return `${markup}\n${rowsOf(payload)}`
}

function rowsOf(payload: string): string {
  return payload
    .split('\n')
    .map((row) =>
      row
        .replace(/^[0-9a-f]*:/, 'N:')
        .replace(/"\$([A-Za-z]?)[0-9a-f]+(?=["|:])/g, '"$$$1N')
        .replace(/"[\w-]{21}([vmh])"/g, '"LOT$1"')
        .replace(/(\$ACTION_(?:REF_)?)\d+/g, '$1N'),
    )
    .sort()
    .join('\n')
}
