import { answerUpload } from './answer'

interface Place {
  params: Promise<{ id: string }>
}

/** Creates an upload; its parts follow at the address in the answer. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  return answerUpload(request, (await params).id)
}
