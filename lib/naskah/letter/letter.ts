import { tanggal, tanggalPendek } from '@/lib/waktu/dates'
import type { JawabanBody } from '../answer-body'
import { jawabanResults, jawabanSections, labelOf, rightsOf } from '../answer-rules'
import type { Block, PdfDocument } from '../pdf/blocks'
import type { LetterNote } from './rules'

interface Letter extends LetterNote {
  body: JawabanBody
  /** Number and day of the letter that this one corrects. */
  corrects: { nomor: string; onDate: LetterNote['onDate'] } | null
  signature: string
  fingerprint: string
  checkAddress: string
  now: Date
}

/**
 * The official answer as a letter. It names neither the reporter nor the nomor of the aduan: anybody who
 * finds it on a device learns what was answered, and not which case it was.
 */
export function letterDocument(letter: Letter): PdfDocument {
  const { nomor, onDate, code, reactUntil, body, corrects, signature, fingerprint, checkAddress } = letter
  const sections = jawabanSections.flatMap((section, index): Block[] => [
    { kind: 'heading', level: 2, text: `${index + 1}. ${section.heading}` },
    ...(section.key === 'uraianHasil' && body.hasil
      ? [{ kind: 'paragraph' as const, text: `Hasil: ${labelOf(jawabanResults, body.hasil)}.` }]
      : []),
    { kind: 'paragraph', text: body[section.key] || 'Tidak ada.' },
  ])
  return {
    title: corrects ? 'Perbaikan jawaban resmi' : 'Jawaban resmi',
    confidential: false,
    now: letter.now,
    footer: `${nomor} · ${tanggalPendek(onDate)}`,
    blocks: [
      {
        kind: 'keyValue',
        rows: [
          ['Nomor', nomor],
          ['Tanggal', tanggal(onDate)],
          ['Perihal', 'Jawaban atas aduan melalui WBS Aduakan!'],
          ...(corrects
            ? ([['Memperbaiki', `${corrects.nomor}, ${tanggalPendek(corrects.onDate)}`]] as const)
            : []),
        ],
      },
      ...(corrects && body.alasanPerbaikan
        ? [{ kind: 'paragraph' as const, text: `Alasan perbaikan: ${body.alasanPerbaikan}` }]
        : []),
      ...sections,
      { kind: 'heading', level: 2, text: `${jawabanSections.length + 1}. Hak Anda` },
      { kind: 'list', items: rightsOf(reactUntil) },
      { kind: 'heading', level: 2, text: 'Keaslian surat' },
      {
        kind: 'paragraph',
        text: `Surat ini diterbitkan Inspektorat Daerah Provinsi Kalimantan Selatan, disusun oleh satu petugas dan disetujui petugas lain. Siapa pun dapat memeriksa keasliannya di ${checkAddress} dengan kode di bawah ini; isi surat tidak ditampilkan di sana.`,
      },
      {
        kind: 'keyValue',
        rows: [
          ['Kode periksa', code],
          ['Sidik kunci lembaga', fingerprint],
          ['Tanda tangan (Ed25519)', signature],
        ],
      },
    ],
  }
}

/** What the printed signature is over: number, day and every word that was written. */
export function signedParts(nomor: string, onDate: string, body: JawabanBody): string[] {
  const texts = jawabanSections.map(({ key }) => body[key])
  return ['surat-isi', nomor, onDate, body.hasil, ...texts, body.alasanPerbaikan ?? '']
}
