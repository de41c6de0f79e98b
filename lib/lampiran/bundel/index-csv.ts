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
]

/**
 * The list of files for a spreadsheet: semicolons, as Excel with Indonesian settings reads it, and a byte order mark, so that it takes it for
 * UTF-8. What begins like a formula is text.
 */
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
  ])
  return `\ufeff${[HEAD, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

/** Excel and others run a cell that begins with one of these, also behind blanks (OWASP, CSV injection). */
function cell(value: string): string {
  const text = /^\s*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}
