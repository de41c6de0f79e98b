import { PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib'
import { SHOWING } from './pdf-content.ts'
import { ContentReader } from './pdf-content-reader.ts'
import { type Operand, rawOf } from './pdf-operand.ts'
import { decoded, deflated, raw } from './pdf-streams.ts'
import type { Unseen } from './pdf-unseen.ts'

/**
 * A copy that we made, without some of the texts of its pages. Throws if their numbers are not those of its
 * content.
 */
export async function withoutTexts(copy: Uint8Array, texts: Unseen['texts']): Promise<Uint8Array> {
  const document = await PDFDocument.load(copy, { updateMetadata: false })
  for (const [index, { drop, count }] of texts) {
    const { node } = document.getPage(index)
    const content = node.lookup(PDFName.of('Contents'))
    if (!(content instanceof PDFStream)) throw new Error('content in several streams')
    const rest = contentWithout(decoded(raw(content)), drop, count)
    node.set(PDFName.of('Contents'), document.context.register(deflated(rest, document.context.obj({}))))
  }
  // The content that was is no longer part of any page.
  const rest = await PDFDocument.create({ updateMetadata: false })
  for (const page of await rest.copyPages(document, document.getPageIndices())) rest.addPage(page)
  return rest.save({ useObjectStreams: true, updateFieldAppearances: false })
}

function contentWithout(content: Buffer, drop: ReadonlySet<number>, count: number): Buffer {
  const text = content.toString('latin1')
  const reader = new ContentReader(text)
  const kept: string[] = []
  let from = 0
  let number = 0
  let operands: Operand[] = []
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token.kind === 'operand') {
      operands.push(token.operand)
      continue
    }
    if (token.operator === 'BI') reader.inlineImage()
    const isText = SHOWING.has(token.operator) && writes(operands.at(-1))
    if (!(isText && drop.has(number))) kept.push(text.slice(from, reader.at))
    else if (token.operator === "'" || token.operator === '"') kept.push(' T*\n')
    if (isText) number += 1
    from = reader.at
    operands = []
  }
  if (number !== count) throw new Error('other texts than were drawn')
  return Buffer.from(kept.join(''), 'latin1')
}

/** An empty string is no text, for the program that numbers them. */
function writes(operand: Operand | undefined): boolean {
  if (operand?.kind === 'array') return operand.items.some((item) => item.kind === 'string' && writes(item))
  return rawOf(operand).length > 2
}
