import type { IncomingMessage } from 'node:http'
import { crc32 } from 'node:zlib'
import { type Loopback, type Reply, startLoopback } from './loopback'

/** Objects per page of a listing: few, so that every test with several objects turns pages. */
const PAGE = 2

interface Stored {
  body: Buffer
  at: Date
}

export interface S3Server extends Loopback {
  bucket: string
  /** Multipart uploads neither completed nor aborted. */
  unfinished: () => number
  /** Makes an object look older. */
  age: (key: string, at: Date) => void
  /** Answers the next requests of this kind with an error. */
  fail: (method: string, times: number) => void
  /** Sends only half of every object and closes the connection. */
  cutAnswers: (on: boolean) => void
}

/**
 * The part of S3 that the store uses, over real HTTP: bodies plain or aws-chunked, checksums compared,
 * If-None-Match for both ways to create an object. Signatures are not checked.
 */
export async function startS3Server(): Promise<S3Server> {
  const bucket = 'berkas'
  const objects = new Map<string, Stored>()
  const uploads = new Map<string, Map<number, Buffer>>()
  const failures = new Map<string, number>()
  let cut = false
  let nextUpload = 1

  function handle(request: IncomingMessage, body: Buffer): Reply {
    const url = new URL(request.url ?? '/', 'http://s3')
    const [, name = '', ...rest] = url.pathname.split('/')
    const key = decodeURIComponent(rest.join('/'))
    const query = url.searchParams
    const method = request.method ?? ''
    const toFail = failures.get(method) ?? 0
    if (toFail > 0) {
      failures.set(method, toFail - 1)
      return error(503, 'SlowDown')
    }
    if (name !== bucket) return error(404, 'NoSuchBucket')
    if (key === '') {
      if (method === 'HEAD') return empty(200)
      return xml(listing(query))
    }
    if (query.has('uploads')) {
      const id = `upload-${nextUpload++}`
      uploads.set(id, new Map())
      return xml(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`)
    }
    const uploadId = query.get('uploadId')
    if (uploadId !== null) return multipart(method, uploadId, query, { request, key, body })
    if (method === 'PUT') return put(request, key, body)
    if (method === 'DELETE') {
      objects.delete(key)
      return empty(204)
    }
    const found = objects.get(key)
    if (!found) return error(404, 'NoSuchKey')
    return { ...object(found), cut: cut && method === 'GET' }
  }

  function put(request: IncomingMessage, key: string, body: Buffer): Reply {
    if (request.headers['if-none-match'] === '*' && objects.has(key)) {
      return error(412, 'PreconditionFailed')
    }
    objects.set(key, { body, at: new Date() })
    return empty(200, { etag: etag(body), 'x-amz-checksum-crc32': checksum(body) })
  }

  function multipart(
    method: string,
    id: string,
    query: URLSearchParams,
    { request, key, body }: { request: IncomingMessage; key: string; body: Buffer },
  ): Reply {
    const parts = uploads.get(id)
    if (!parts) return error(404, 'NoSuchUpload')
    if (method === 'PUT') {
      parts.set(Number(query.get('partNumber')), body)
      return empty(200, { etag: etag(body), 'x-amz-checksum-crc32': checksum(body) })
    }
    if (method === 'DELETE') {
      uploads.delete(id)
      return empty(204)
    }
    if (request.headers['if-none-match'] === '*' && objects.has(key)) {
      return error(412, 'PreconditionFailed')
    }
    const named = [...body.toString().matchAll(/<Part>.*?<\/Part>/gs)].map(([part]) => part)
    const numbers = named.map((part) => Number(/<PartNumber>(\d+)</.exec(part)?.[1]))
    const bodies = numbers.map((number) => parts.get(number) ?? Buffer.alloc(0))
    const told = named.map((part) => /<ChecksumCRC32>([^<]+)</.exec(part)?.[1])
    if (numbers.length !== parts.size || bodies.some((one, at) => checksum(one) !== told[at])) {
      return error(400, 'InvalidPart')
    }
    if (bodies.slice(0, -1).some((one) => one.length < 5 * 1024 * 1024)) {
      return error(400, 'EntityTooSmall')
    }
    uploads.delete(id)
    objects.set(key, { body: Buffer.concat(bodies), at: new Date() })
    return xml(`<CompleteMultipartUploadResult><Key>${key}</Key></CompleteMultipartUploadResult>`)
  }

  function listing(query: URLSearchParams): string {
    const prefix = query.get('prefix') ?? ''
    const after = query.get('continuation-token') ?? ''
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
    const page = keys.slice(0, PAGE)
    const rows = page.map((key) => {
      const at = objects.get(key)?.at.toISOString()
      return `<Contents><Key>${key}</Key><LastModified>${at}</LastModified></Contents>`
    })
    const more = keys.length > PAGE
    const token = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
    return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${token}${rows.join('')}</ListBucketResult>`
  }

  const server = await startLoopback((request, raw) => {
    const body = bodyOf(request, raw)
    return body === null ? error(400, 'BadDigest') : handle(request, body)
  })

  return {
    ...server,
    bucket,
    unfinished: () => uploads.size,
    age: (key, at) => {
      const found = objects.get(key)
      if (found) found.at = at
    },
    fail: (method, times) => failures.set(method, times),
    cutAnswers: (on) => {
      cut = on
    },
  }
}

function empty(status: number, headers: Record<string, string> = {}): Reply {
  return { status, headers }
}

function xml(body: string, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/xml' }, body: `<?xml version="1.0"?>${body}` }
}

function error(status: number, code: string): Reply {
  return xml(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`, status)
}

function object({ body, at }: Stored): Reply {
  const headers = {
    'last-modified': at.toUTCString(),
    etag: etag(body),
    'x-amz-checksum-crc32': checksum(body),
  }
  return { status: 200, headers, body }
}

/** The payload without the SDK's encoding; null if a checksum does not match or an uploaded body has none. */
function bodyOf(request: IncomingMessage, raw: Buffer): Buffer | null {
  const wrapped = request.headers['content-encoding']?.includes('aws-chunked')
  const { body, trailers } = wrapped ? unwrap(raw) : { body: raw, trailers: '' }
  const told = /x-amz-checksum-crc32:\s*(\S+)/.exec(trailers)?.[1] ?? request.headers['x-amz-checksum-crc32']
  const unproven = told === undefined && request.method !== 'PUT'
  return unproven || told === checksum(body) ? body : null
}

/** aws-chunked: size in hexadecimal, CRLF, bytes, CRLF, until a chunk of size 0, then the trailers. */
function unwrap(raw: Buffer): { body: Buffer; trailers: string } {
  const pieces: Buffer[] = []
  for (let at = 0; ; ) {
    const lineEnd = raw.indexOf('\r\n', at)
    const size = Number.parseInt(raw.subarray(at, lineEnd).toString(), 16)
    const begin = lineEnd + 2
    if (!(size > 0)) return { body: Buffer.concat(pieces), trailers: raw.subarray(begin).toString() }
    pieces.push(raw.subarray(begin, begin + size))
    at = begin + size + 2
  }
}

function checksum(body: Buffer): string {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return sum.toString('base64')
}

function etag(body: Buffer): string {
  return `"${crc32(body).toString(16)}-${body.length}"`
}
