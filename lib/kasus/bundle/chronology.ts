import { tanggalPendek } from '@/lib/waktu/dates'
import { type BundelContents, moment } from './contents'

/** Events and files, oldest first, as plain text for any computer. */
export function chronologyText(contents: BundelContents): string {
  const { nomor, takenBy, events, files } = contents
  const entries = [
    ...events.map(({ onDate, when, sentence, detail }) => ({
      onDate,
      lines: [`${when}  ${sentence}`, ...indented(detail)],
    })),
    ...files.map((file) => ({
      onDate: file.onDate,
      lines: [
        `${tanggalPendek(file.onDate)}  Berkas ${file.number} diterima dari ${file.from}: ${file.name}`,
        ...indented(`SHA-256 asli: ${file.sha256Original}`),
      ],
    })),
  ]
  // Events are already ordered; the stable sort only inserts files by day.
  entries.sort((a, b) => a.onDate.localeCompare(b.onDate))
  return [
    `KRONOLOGI ${nomor}`,
    `Diambil oleh ${takenBy}, ${moment(contents.takenAt)}.`,
    'Tindakan pelapor dicatat menurut harinya saja.',
    '',
    ...entries.flatMap((entry) => entry.lines),
    '',
  ].join('\r\n')
}

function indented(text: string | null): string[] {
  return text ? text.split(/\r?\n/).map((line) => `    ${line}`) : []
}
