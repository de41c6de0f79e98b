import { answerUpload } from '../answer'

interface Place {
  params: Promise<{ id: string; unggahanId: string }>
}

/** How far an upload has come. */
export async function HEAD(request: Request, { params }: Place): Promise<Response> {
  return answerUpload(request, (await params).id)
}

/** The next bytes. */
export async function PATCH(request: Request, { params }: Place): Promise<Response> {
  return answerUpload(request, (await params).id)
}

/** Gives an upload up. */
export async function DELETE(request: Request, { params }: Place): Promise<Response> {
  return answerUpload(request, (await params).id)
}
