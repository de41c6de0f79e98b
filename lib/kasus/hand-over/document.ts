import { summarise } from '@/lib/lapor/form/summarise'
import type { References } from '@/lib/lembaga/queries'
import { jawabanResults, jawabanSections, labelOf } from '@/lib/naskah/answer-rules'
import type { Block, PdfDocument } from '@/lib/naskah/pdf/blocks'
import type { TindakLanjutView } from '@/lib/telaah/internal'
import { jenisTindakLanjut } from '@/lib/telaah/rules'
import { tanggalPendek } from '@/lib/waktu/dates'
import { type BundelContents, moment } from '../bundle/contents'
import type { CaseView } from '../case'
import type { HandoverView } from './queries'

interface CaseFile {
  view: CaseView
  contents: BundelContents
  steps: readonly TindakLanjutView[]
  handover: HandoverView
  refs: References
  /** The reporter consented to include their identity. */
  consent: boolean
  now: Date
}

/** The last step of the form holds the reporter's identity and contact, which a case file never contains. */
const IDENTITY_STEP = 6

/** The case file as a PDF: contents, both approvals, report, chronology, work, answers, files with hashes. */
export function caseFileDocument(file: CaseFile): PdfDocument {
  const { view, contents, handover, now } = file
  return {
    title: 'Berkas kasus',
    subtitle: view.nomor,
    confidential: true,
    now,
    printedBy: handover.requestedBy,
    blocks: [
      { kind: 'heading', level: 2, text: 'Daftar isi' },
      { kind: 'contents' },
      { kind: 'heading', level: 2, text: '1. Penyerahan' },
      {
        kind: 'keyValue',
        rows: [
          ['Diserahkan kepada', handover.recipient],
          ['Surat permintaan', handover.letter || '–'],
          ['Alasan', handover.reason],
          ['Persetujuan pertama', `${handover.requestedBy}, ${moment(new Date(handover.requestedAt))}`],
          [
            'Persetujuan kedua',
            handover.decidedAt ? `${handover.decidedBy}, ${moment(new Date(handover.decidedAt))}` : '–',
          ],
          ['Nomor aduan', view.nomor],
          ['Jenis dugaan', view.kategori],
          ['Wilayah', view.kabkota],
          ['Dikirim', tanggalPendek(view.submittedOn)],
          ['Status', contents.status],
        ],
      },
      { kind: 'heading', level: 2, text: '2. Pelapor' },
      ...reporterBlocks(file),
      { kind: 'heading', level: 2, text: '3. Isi aduan' },
      ...reportBlocks(file),
      { kind: 'heading', level: 2, text: '4. Kronologi penanganan' },
      { kind: 'paragraph', text: 'Tindakan pelapor dicatat menurut harinya saja.', muted: true },
      {
        kind: 'table',
        head: ['Waktu', 'Peristiwa'],
        widths: [3, 7],
        rows: contents.events.map(({ when, sentence, detail }) => [
          when,
          detail ? `${sentence}\n${detail}` : sentence,
        ]),
      },
      { kind: 'heading', level: 2, text: '5. Tindak lanjut' },
      ...stepBlocks(file),
      { kind: 'heading', level: 2, text: '6. Jawaban resmi' },
      ...answerBlocks(view),
      { kind: 'heading', level: 2, text: '7. Berkas dan sidik digital' },
      ...fileBlocks(contents),
    ],
  }
}

function reporterBlocks({ view, consent }: CaseFile): Block[] {
  const { reporter, report } = view.report
  if (!consent) {
    return [
      {
        kind: 'paragraph',
        text: 'Identitas pelapor tidak disertakan: tidak ada izin pelapor yang tercatat.',
      },
    ]
  }
  if (reporter) {
    return [
      { kind: 'paragraph', text: 'Disertakan dengan izin pelapor yang tercatat dalam sistem.' },
      {
        kind: 'keyValue',
        rows: [
          ['Nama', reporter.name],
          ['Email', reporter.email ?? '–'],
          ['Nomor HP', reporter.phone ?? '–'],
        ],
      },
    ]
  }
  return [
    {
      kind: 'paragraph',
      text:
        report.identitas === 'rahasia'
          ? 'Pelapor mengizinkan identitasnya diserahkan. Identitas tersegel dan disampaikan terpisah, setelah dibuka dua petugas dan tercatat.'
          : 'Pelapor anonim: sistem tidak menyimpan identitasnya.',
    },
  ]
}

function reportBlocks({ view, refs }: CaseFile): Block[] {
  return summarise(view.report.report, refs, 'staff')
    .filter(({ step }) => step !== IDENTITY_STEP)
    .flatMap((section): Block[] => {
      const rows = section.rows.filter(({ lines }) => lines.length > 0)
      if (rows.length === 0) return []
      return [
        { kind: 'heading', level: 3, text: section.title },
        { kind: 'keyValue', rows: rows.map(({ label, lines }) => [label, lines.join('\n')] as const) },
      ]
    })
}

function stepBlocks({ steps }: CaseFile): Block[] {
  if (steps.length === 0) return [{ kind: 'paragraph', text: 'Tidak ada langkah yang tercatat.' }]
  return [
    {
      kind: 'table',
      head: ['Tanggal', 'Langkah', 'Uraian', 'Oleh'],
      widths: [2, 3, 6, 2],
      rows: steps.map(({ onDate, kind, office, letter, text, author }) => [
        onDate,
        [labelOf(jenisTindakLanjut, kind), office, letter].filter(Boolean).join('\n'),
        text,
        author,
      ]),
    },
  ]
}

function answerBlocks({ answers }: CaseView): Block[] {
  if (answers.length === 0) return [{ kind: 'paragraph', text: 'Belum ada jawaban resmi.' }]
  return answers.flatMap(({ issuedAt, letter, version, body }): Block[] => [
    {
      kind: 'heading',
      level: 3,
      text: `${version > 1 ? 'Perbaikan' : 'Jawaban'} ${letter?.nomor ?? ''}, ${moment(new Date(issuedAt))}`,
    },
    {
      kind: 'keyValue',
      rows: [
        ['Hasil', labelOf(jawabanResults, body.hasil)],
        ...jawabanSections.map(({ key, heading }) => [heading, body[key] || 'Tidak ada.'] as const),
      ],
    },
  ])
}

function fileBlocks({ files, openings }: BundelContents): Block[] {
  const list: Block =
    files.length === 0
      ? { kind: 'paragraph', text: 'Tidak ada berkas pada aduan ini.' }
      : {
          kind: 'table',
          caption:
            'Salinan bersih ada di folder berkas; berkas asli tetap tersegel dan dikenali dari SHA-256-nya.',
          head: ['No.', 'Berkas', 'Dari, diterima', 'SHA-256 salinan, lalu asli'],
          widths: [1, 4, 3, 6],
          rows: files.map(({ number, name, note, from, onDate, copy, missing, sha256Original }) => [
            String(number),
            [name, note, copy ? copy.path : `Tidak disertakan. ${missing ?? ''}`].filter(Boolean).join('\n'),
            `${from}\n${tanggalPendek(onDate)}`,
            `${copy?.sha256 ?? '–'}\n${sha256Original}`,
          ]),
        }
  if (openings.length === 0) return [list]
  return [
    list,
    { kind: 'heading', level: 3, text: 'Riwayat pembukaan' },
    {
      kind: 'table',
      head: ['Waktu', 'Siapa', 'Tindakan', 'Berkas'],
      widths: [4, 4, 4, 1],
      rows: openings.map(({ when, who, act, number }) => [when, who, act, String(number)]),
    },
  ]
}
