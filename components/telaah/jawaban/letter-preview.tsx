import type { Block, PdfDocument } from '@/lib/naskah/pdf/blocks'

/** A letter on the page, from the same blocks as its PDF. */
export function LetterPreview({ letter }: { letter: PdfDocument }) {
  return (
    <article className="card space-y-4" aria-label="Surat seperti akan terbit">
      <p className="font-semibold text-info">Surat seperti akan terbit</p>
      <h3>{letter.title}</h3>
      {letter.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one letter never change their order.
        <LetterBlock key={index} block={block} />
      ))}
    </article>
  )
}

function LetterBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h4 className="font-bold">{block.text}</h4>
    case 'paragraph':
      return <p className="typed">{block.text}</p>
    case 'list':
      return (
        <ul className="list-disc space-y-1 pl-5">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'keyValue':
      return (
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
          {block.rows.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
      )
    default:
      return null
  }
}
