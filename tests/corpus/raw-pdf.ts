/** A PDF of these objects, with the table that its offsets need; each letter is a byte. */
export function rawPdf(objects: readonly string[], trailer = '/Root 1 0 R'): Buffer {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((content, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${content}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

export const stream = (dict: string, content: string) =>
  `<< ${dict} /Length ${content.length} >>\nstream\n${content}\nendstream`

interface OnePage {
  /** Operators after the visible words. */
  content?: string
  resources?: string
  fonts?: string
  page?: string
  catalog?: string
  /** Objects from number 5 on. */
  objects?: readonly string[]
}

/** A page that says "Kuitansi terlihat", and whatever else. */
export function onePage({
  content = '',
  resources = '',
  fonts = '',
  page = '',
  catalog = '',
  objects = [],
}: OnePage): Buffer {
  const font = `/Font << ${fonts} /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>`
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << ${font} ${resources} >> ${page} >>`,
    stream('', `BT /F1 18 Tf 40 700 Td (Kuitansi terlihat) Tj ET\n${content}`),
    ...objects,
  ])
}
