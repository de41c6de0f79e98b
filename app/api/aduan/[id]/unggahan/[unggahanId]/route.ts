import { answerUpload } from '../answer'

interface Place {
  params: Promise<{ id: string; unggahanId: string }>
}

/** Offset of an upload. */
export async function HEAD(request: Request, { params }: Place): Promise<Response> {
  return answerUpload(request, (await params).id)
}

/** Appends the next bytes. */
export async function PATCH(request: Request, { params }: Place): Promise<Response> {
  return answerUpload(request, (await params).id)
}

/** Cancels an upload. */
export async function DELETE(request: Request, { params }: Place): Promise<Response> {
  return answerUpload(request, (await params).id)
}
