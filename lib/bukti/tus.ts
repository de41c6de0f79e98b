import type { Readable } from 'node:stream'
import { DataStore, ERRORS, MemoryLocker, Server, Upload } from '@tus/server'
import { newId } from '@/lib/platform/db/id'
import type { LampiranContext } from './commands'
import { examineSoon } from './examine-soon'
import { whileReceiving } from './quiet'
import { type LampiranProblem, MAX_FILE_BYTES, problemSentences } from './rules'
import { type OpenedUpload, uploadState } from './upload-state'
import { appendUpload, beginUpload, cancelUpload } from './uploads'

/** The error shape that the tus server turns into an answer. */
interface Answer {
  status_code: number
  body: string
}

const NOT_FOUND: Answer = { status_code: 404, body: 'Halaman tidak ditemukan.\n' }
const LOCKED: Answer = { status_code: 423, body: 'Upload locked\n' }
const CONFLICT: Answer = { status_code: 409, body: 'Upload-Offset conflict\n' }
const STATUS: Partial<Record<LampiranProblem, number>> = {
  'disk-full': 507,
  'disk-nearly-full': 507,
  'cut-off': 422,
  failed: 500,
}

/** Serialises requests for one upload in this process; across processes the upload's version decides. */
const locker = new MemoryLocker()

/**
 * The data store of a tus server (tus.io, protocol 1.0.0), over the sealed uploads of one case and one
 * person.
 */
class SealedUploads extends DataStore {
  /** The upload that this request has already opened. */
  private known: OpenedUpload | null = null

  constructor(
    private readonly context: LampiranContext,
    private readonly aduanId: string,
  ) {
    super()
    this.extensions = ['creation', 'termination']
  }

  override async create(upload: Upload): Promise<Upload> {
    const { filename, sha256, note, item } = upload.metadata ?? {}
    const begun = await beginUpload(this.context, this.aduanId, {
      id: upload.id,
      name: filename ?? '',
      length: upload.size ?? 0,
      sha256: sha256 && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null,
      note: note ?? '',
      item: item ?? null,
    })
    if (begun.kind === 'problem') throw answerTo(begun.problem)
    if (begun.kind === 'not-found') throw NOT_FOUND
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const state = await uploadState(this.context, this.aduanId, id, (upload) => {
      this.known = upload
    })
    if (!state) throw NOT_FOUND
    return new Upload({ id, size: state.length, offset: state.offset })
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const result = await whileReceiving(() =>
      appendUpload(this.context, this.aduanId, id, offset, stream, this.known),
    )
    if (result.kind === 'problem') throw answerTo(result.problem)
    if (result.kind === 'not-found') throw NOT_FOUND
    if (result.kind === 'conflict') throw CONFLICT
    if (result.whole) examineSoon(this.context, this.aduanId, id)
    return result.offset
  }

  override async remove(id: string): Promise<void> {
    const { kind } = await cancelUpload(this.context, this.aduanId, id)
    if (kind === 'not-found') throw NOT_FOUND
  }
}

function answerTo(problem: LampiranProblem): Answer {
  return { status_code: STATUS[problem] ?? 413, body: `${problemSentences[problem]}\n` }
}

/** Answers one request of a resumable upload. The caller has checked person and origin. */
export function answerTus(
  request: Request,
  context: LampiranContext,
  aduanId: string,
  origin: string,
): Promise<Response> {
  const path = `/api/aduan/${aduanId}/unggahan`
  const server = new Server({
    path,
    datastore: new SealedUploads(context, aduanId),
    locker,
    maxSize: MAX_FILE_BYTES,
    allowedOrigins: [origin],
    namingFunction: () => newId(),
    generateUrl: (_request, { id }) => `${path}/${id}`,
    getFileIdFromRequest: (incoming) => new URL(incoming.url).pathname.split('/').at(-1),
    onResponseError: (_request, error) => {
      // When a sender comes back, its new request replaces its own broken one, which is answered with
      // "locked" and not with an error.
      if (error === ERRORS.ABORTED) return LOCKED
      // The caller logs unknown errors; their messages are not sent.
      return error instanceof Error ? { status_code: 500, body: `${problemSentences.failed}\n` } : undefined
    },
  })
  return server.handleWeb(request)
}
