import type { PdfDocument } from './blocks'
import { pdfName, renderPdf } from './render'

/** A document as a download under a name that tells nothing, kept nowhere on the way. */
export async function pdfResponse(document: PdfDocument): Promise<Response> {
  const bytes = await renderPdf(document)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${pdfName(document.now)}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
