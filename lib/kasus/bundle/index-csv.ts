import { csvOf } from '@/lib/platform/csv'
import type { BundelContents } from './contents'

const HEAD = [
  'No.',
  'Nama',
  'Dari',
  'Tanggal',
  'Keterangan',
  'Salinan bersih',
  'SHA-256 salinan',
  'SHA-256 asli',
  'Beda salinan',
]

/** The list of files of a bundle, for a spreadsheet. */
export function indexCsv({ files }: BundelContents): string {
  const rows = files.map((file) => [
    String(file.number),
    file.name,
    file.from,
    file.onDate,
    file.note,
    file.copy?.path ?? file.missing ?? '',
    file.copy?.sha256 ?? '',
    file.sha256Original,
    file.differences.join(' '),
  ])
  return csvOf([HEAD, ...rows])
}
