import { labelOf } from '@/lib/naskah/answer-rules'
import type { Block, PdfDocument } from '@/lib/naskah/pdf/blocks'
import { parseWitaDate } from '@/lib/waktu/calendar'
import { tanggal } from '@/lib/waktu/dates'
import type { TindakLanjutView } from './internal'
import { exchangesOf, kedudukan } from './lapangan-rules'
import type { LembarView } from './lembar'
import { lembarGroups, lembarLines, lembarParts } from './lembar-rules'

interface Print {
  nomor: string
  now: Date
  printedBy: string
}

/** A version of the lembar telaah as a document for the file of the case. */
export function lembarDocument(lembar: LembarView, when: string, print: Print): PdfDocument {
  const lines = lembarLines(lembar.body)
  const groupOf = (key: string) => lembarParts.find((part) => part.key === key)?.group ?? 'Hasil'
  return {
    title: 'Lembar Telaah',
    subtitle: `Aduan ${print.nomor} · versi ${lembar.version}, ditulis ${lembar.author}, ${when}`,
    confidential: true,
    now: print.now,
    printedBy: print.printedBy,
    blocks: lembarGroups.flatMap((group): Block[] => [
      { kind: 'heading', level: 2, text: group },
      {
        kind: 'keyValue',
        rows: lines
          .filter((line) => groupOf(line.key) === group)
          .map((line) => [line.label, line.text || 'Belum diisi'] as const),
      },
    ]),
  }
}

/** The record of an interview, to be read through and signed by hand. It names no case and no reporter. */
export function interviewDocument(step: TindakLanjutView, print: Omit<Print, 'nomor'>): PdfDocument | null {
  const { interview } = step
  if (!interview) return null
  const day = parseWitaDate(step.onDate)
  const exchanges = exchangesOf(interview.text)
  const said: Block[] =
    exchanges.length > 0
      ? [
          {
            kind: 'table',
            head: ['No.', 'Pertanyaan', 'Jawaban'],
            widths: [1, 6, 8],
            rows: exchanges.map(({ question, answer }, index) => [
              String(index + 1),
              question || '–',
              answer || '–',
            ]),
          },
        ]
      : [{ kind: 'paragraph', text: interview.text }]
  const name = interview.subject.split(',')[0] ?? interview.subject
  return {
    title: 'Berita Acara Permintaan Keterangan',
    confidential: true,
    now: print.now,
    printedBy: print.printedBy,
    blocks: [
      {
        kind: 'keyValue',
        rows: [
          ['Hari, tanggal', day ? tanggal(day) : step.onDate],
          ...(interview.hours ? [['Waktu', interview.hours] as const] : []),
          ['Tempat', step.office],
          ['Yang dimintai keterangan', interview.subject],
          ['Kedudukan', labelOf(kedudukan, interview.position)],
          ['Petugas', [step.author, interview.examiners].filter(Boolean).join(', ')],
        ],
      },
      { kind: 'heading', level: 2, text: exchanges.length > 0 ? 'Tanya jawab' : 'Keterangan' },
      ...said,
      {
        kind: 'paragraph',
        text: 'Keterangan ini diberikan tanpa paksaan, telah dibaca kembali oleh yang memberi keterangan, dan dibenarkan dengan tanda tangan di bawah ini. Dimintai keterangan tidak berarti dinyatakan bersalah.',
      },
      {
        kind: 'signatures',
        ...(day ? { place: tanggal(day) } : {}),
        people: [
          { role: 'Yang memberi keterangan', name },
          { role: 'Petugas', name: step.author },
        ],
      },
    ],
  }
}
