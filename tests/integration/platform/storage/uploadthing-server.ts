import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Loopback, type Reply, startLoopback } from './loopback'

const API_KEY = 'sk_test_hanya-untuk-uji'
const APP_ID = 'aplikasiuji'
/** Files per page of a listing, whatever the request says. */
const PAGE = 2

interface Stored {
  fileKey: string
  customId: string | null
  name: string
  acl: string | null
  body: Buffer
  at: number
}

export interface UploadthingServer extends Loopback {
  token: string
  /** What the service knows about each file besides its bytes. */
  files: () => { name: string; acl: string | null }[]
  age: (key: string, at: Date) => void
  /** Refuses further uploads. */
  refuseUploads: (on: boolean) => void
  /** Sends only half of every file and closes the connection. */
  cutAnswers: (on: boolean) => void
}

/**
 * The part of UploadThing that the SDK's UTApi calls, over real HTTP: ingest, API and file host in one
 * server.
 * Checks signatures of uploads and downloads as the service documents.
 */
export async function startUploadthingServer(): Promise<UploadthingServer> {
  const stored = new Map<string, Stored>()
  let refusing = false
  let cut = false

  const byCustomId = (id: string) => [...stored.values()].filter((file) => file.customId === id)

  const api: Record<string, (body: Query) => unknown> = {
    '/v6/getFileUrl': ({ customIds = [] }) => ({
      data: customIds
        .flatMap(byCustomId)
        .map(({ fileKey }) => ({ key: fileKey, url: `https://utfs.io/f/${fileKey}` })),
    }),
    '/v6/deleteFiles': ({ customIds = [] }) => {
      const gone = customIds.flatMap(byCustomId)
      for (const { fileKey } of gone) stored.delete(fileKey)
      return { success: gone.length > 0, deletedCount: gone.length }
    },
    '/v6/listFiles': ({ offset = 0 }) => ({
      hasMore: offset + PAGE < stored.size,
      files: [...stored.values()].slice(offset, offset + PAGE).map((file) => ({
        id: `id-${file.fileKey}`,
        customId: file.customId,
        key: file.fileKey,
        name: file.name,
        size: file.body.length,
        status: 'Uploaded',
        uploadedAt: file.at,
      })),
    }),
    '/v6/getUsageInfo': () => ({
      totalBytes: 0,
      appTotalBytes: 0,
      filesUploaded: stored.size,
      limitBytes: 1e9,
    }),
  }

  async function upload(request: IncomingMessage, url: URL, raw: Buffer): Promise<Reply> {
    if (refusing) return { status: 503 }
    if (!signed(`${server.url}${request.url}`)) return { status: 403 }
    const value = (name: string) => {
      const found = url.searchParams.get(name)
      return found === null ? null : decodeURIComponent(found)
    }
    const form = await new Response(new Uint8Array(raw), {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    }).formData()
    const file = form.get('file')
    if (!(file instanceof File) || String(file.size) !== value('x-ut-file-size')) return { status: 400 }
    const customId = value('x-ut-custom-id')
    if (customId !== null && byCustomId(customId).length > 0) return { status: 500 }
    const fileKey = url.pathname.slice(1)
    const body = Buffer.from(await file.arrayBuffer())
    const [name, acl] = [value('x-ut-file-name') ?? '', value('x-ut-acl')]
    stored.set(fileKey, { fileKey, customId, name, acl, body, at: Date.now() })
    const address = `https://${APP_ID}.ufs.sh/f/${fileKey}`
    return json({ url: address, appUrl: address, ufsUrl: address, fileHash: 'x' })
  }

  function download(request: IncomingMessage, url: URL): Reply {
    const file = stored.get(url.pathname.replace('/f/', ''))
    // A proxy passes the address on; the signature covers the service's own.
    if (!signed(`https://${APP_ID}.ufs.sh${request.url}`)) return { status: 403 }
    return file ? { status: 200, body: file.body, cut } : { status: 404 }
  }

  async function handle(request: IncomingMessage, raw: Buffer): Promise<Reply> {
    const url = new URL(request.url ?? '/', server.url)
    if (request.method === 'PUT') return upload(request, url, raw)
    if (request.method === 'GET') return download(request, url)
    const action = api[url.pathname]
    if (!action) return { status: 404 }
    if (request.headers['x-uploadthing-api-key'] !== API_KEY) return { status: 401 }
    return json(action(JSON.parse(raw.toString())))
  }

  const server = await startLoopback((request, raw) => handle(request, raw).catch(() => ({ status: 500 })))
  const token = { apiKey: API_KEY, appId: APP_ID, regions: ['sea1'] }

  return {
    ...server,
    token: Buffer.from(JSON.stringify(token)).toString('base64'),
    files: () => [...stored.values()].map(({ name, acl }) => ({ name, acl })),
    age: (key, at) => {
      for (const file of byCustomId(key)) file.at = at.getTime()
    },
    refuseUploads: (on) => {
      refusing = on
    },
    cutAnswers: (on) => {
      cut = on
    },
  }
}

interface Query {
  customIds?: string[]
  offset?: number
}

function json(value: unknown): Reply {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

/** HMAC-SHA256 over the whole address before `signature`, not past its expiry. */
function signed(address: string): boolean {
  const [payload = '', signature] = address.split(/[?&]signature=/)
  const expires = Number(new URL(payload).searchParams.get('expires'))
  const expected = createHmac('sha256', API_KEY).update(payload).digest('hex')
  return signature === encodeURIComponent(`hmac-sha256=${expected}`) && expires > Date.now()
}
