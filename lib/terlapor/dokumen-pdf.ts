import { jawabanResults, labelOf } from '@/lib/naskah/answer-rules'
import type { Block, PdfDocument } from '@/lib/naskah/pdf/blocks'
import type { WitaDate } from '@/lib/waktu/calendar'
import { tanggal, tanggalPendek } from '@/lib/waktu/dates'
import type { DokumenBody, DokumenKind } from './rules'

interface Print {
  body: DokumenBody
  today: WitaDate
  now: Date
  /** Result of the answer, for a note that nothing was proven. */
  result: string
}

const SILENT =
  'Dokumen ini tidak memuat apa pun tentang siapa yang melapor. Identitas pelapor dilindungi dan tidak diberikan kepada siapa pun. Mencari tahu siapa yang melapor, atau membalasnya, tidak dibenarkan.'

/**
 * A document for the terlapor on paper. It names neither the reporter nor the nomor of the aduan, and nobody
 * of the staff: who signs does so by hand.
 */
export function terlaporDocument(kind: DokumenKind, print: Print): PdfDocument {
  return kind === 'SALINAN' ? accessCopy(print) : clearingNote(print)
}

function accessCopy({ body, today, now }: Print): PdfDocument {
  return {
    title: 'Salinan akses untuk pihak yang dilaporkan',
    confidential: true,
    now,
    footer: `Salinan akses · ${tanggalPendek(today)}`,
    blocks: [
      ...head(body, today, 'Pemeriksaan yang menyangkut Anda'),
      paragraph(
        'Salinan ini memuat hal yang dilaporkan, klarifikasi yang Anda berikan, dan kesimpulan sampai hari ini. Dilaporkan tidak berarti dinyatakan bersalah.',
      ),
      ...section('1. Hal yang dilaporkan', body.dugaan),
      ...section('2. Klarifikasi yang diberikan', body.klarifikasi),
      ...section('3. Kesimpulan', body.kesimpulan),
      ...section('4. Yang tidak dimuat', SILENT),
      { kind: 'heading', level: 2, text: '5. Hak Anda' },
      {
        kind: 'list',
        items: [
          'Menambah atau memperbaiki keterangan, juga dengan dokumen, kepada Inspektorat Daerah.',
          'Dianggap tidak bersalah selama belum ada kesimpulan yang menyatakan sebaliknya.',
          'Mendapat catatan tertulis dan pemulihan nama baik bila hal yang dilaporkan tidak terbukti.',
        ],
      },
      ...signed(today),
    ],
  }
}

function clearingNote({ body, today, now, result }: Print): PdfDocument {
  const enough = result === 'tidakTerbukti'
  return {
    title: 'Surat keterangan hasil pemeriksaan',
    confidential: true,
    now,
    footer: `Surat keterangan hasil pemeriksaan · ${tanggalPendek(today)}`,
    blocks: [
      ...head(body, today, 'Hasil pemeriksaan yang menyangkut Anda'),
      paragraph('Inspektorat Daerah Provinsi Kalimantan Selatan telah memeriksa hal berikut.'),
      ...section('Hal yang diperiksa', body.dugaan),
      ...section(
        'Hasil',
        `${labelOf(jawabanResults, result)}. ${
          enough
            ? 'Menurut pemeriksaan, hal tersebut tidak terbukti.'
            : 'Bukti yang ada tidak cukup, sehingga hal tersebut tidak terbukti.'
        }`,
      ),
      ...section(
        'Arti catatan ini',
        'Hal tersebut tidak menjadi dasar hukuman, penilaian, atau perlakuan yang merugikan Anda. Catatan ini boleh Anda tunjukkan kepada siapa pun. Bila Anda masih dirugikan karena pemeriksaan ini, sampaikan kepada Inspektorat Daerah.\n\nCatatan ini berlaku menurut bukti yang ada sampai tanggal di atas.',
      ),
      ...(body.kesimpulan ? section('Keterangan tambahan', body.kesimpulan) : []),
      paragraph(SILENT),
      ...signed(today),
    ],
  }
}

function head(body: DokumenBody, today: WitaDate, about: string): Block[] {
  return [
    {
      kind: 'keyValue',
      rows: [
        ['Kepada', body.penerima],
        ['Tanggal', tanggal(today)],
        ['Perihal', about],
      ],
    },
  ]
}

function section(heading: string, text: string): Block[] {
  return [{ kind: 'heading', level: 2, text: heading }, paragraph(text)]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function signed(today: WitaDate): Block[] {
  return [
    {
      kind: 'signatures',
      place: `Banjarbaru, ${tanggalPendek(today)}`,
      people: [{ role: 'Inspektorat Daerah, ketua Tim Telaah' }],
    },
  ]
}
