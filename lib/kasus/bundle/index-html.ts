import { sizeWords } from '@/lib/bukti/rules'
import { cellsOf, cleanedTypes, KEPT_SEALED, typeColumns } from '@/lib/bukti/type-labels'
import { tanggalPendek } from '@/lib/waktu/dates'
import { type BundelContents, type BundelEvent, type BundelFile, moment } from './contents'

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dd { margin: 0; }
  table { border-collapse: collapse; width: 100%; } caption { text-align: left; padding-bottom: .5rem; }
  th, td { border: 1px solid #767676; padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  thead th { background: #f0f0f0; } code { font-size: .85em; } a { color: #0b4f8a; }
  @media print { body { margin: 0; max-width: none; font-size: 10pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`

/** Start page of a bundle: description, file hashes, events. Works offline, without scripts and in print. */
export function indexHtml(contents: BundelContents): string {
  const { nomor, kategori, kabkota, submittedOn, status, takenBy, files, events, openings } = contents
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bundel bukti ${escaped(nomor)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Bundel bukti ${escaped(nomor)}</h1>
<dl>
${pair('Jenis dugaan', kategori)}
${pair('Wilayah', kabkota)}
${pair('Dikirim', tanggalPendek(submittedOn))}
${pair('Status', status)}
${pair('Diambil oleh', takenBy)}
${pair('Diambil pada', moment(contents.takenAt))}
</dl>
<p>Berkas di sini adalah salinan bersih: isinya sama, data tersembunyi seperti lokasi dan nama pembuat sudah dibuang. Berkas asli tetap tersegel
di sistem dan dikenali dari SHA-256-nya. Nama berkas diganti nama netral. Keterangan ditulis pengirimnya: baca dahulu sebelum bundel ini diserahkan ke luar.</p>
<p>Untuk memeriksa keutuhan: <code>sha256sum -c SHA256SUMS</code> di folder ini.</p>
<h2>Berkas</h2>
${files.length === 0 ? '<p>Tidak ada berkas pada aduan ini.</p>' : filesTable(files)}
<h2>Apa yang tinggal di salinan bersih</h2>
${typesTable()}
<h2>Kronologi</h2>
<p>Tindakan pelapor dicatat menurut harinya saja.</p>
<ol>
${events.map(eventItem).join('\n')}
</ol>
<h2>Riwayat pembukaan</h2>
${openings.length === 0 ? '<p>Belum ada petugas yang membuka berkas.</p>' : openingsList(openings)}
</main>
</body>
</html>
`
}

function pair(term: string, value: string): string {
  return `<dt>${term}</dt><dd>${escaped(value)}</dd>`
}

function filesTable(files: readonly BundelFile[]): string {
  const heads = ['No.', 'Berkas', 'Dari', 'Diterima', 'SHA-256 salinan bersih', 'SHA-256 asli']
  return `<table>
<caption>${files.length} berkas, ${files.filter((file) => file.copy).length} dengan salinan bersih</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${files.map(fileRow).join('\n')}
</tbody>
</table>`
}

function fileRow(file: BundelFile): string {
  const { copy } = file
  const address = copy?.path.split('/').map(encodeURIComponent).join('/')
  const name = copy
    ? `<a href="${escaped(address ?? '')}">${escaped(file.name)}</a> (${sizeWords(copy.length)})`
    : `${escaped(file.name)}<br><strong>Tidak disertakan.</strong> ${escaped(file.missing ?? '')}`
  const note = file.note ? `<br>Keterangan: ${escaped(file.note)}` : ''
  const differences = file.differences.map((sentence) => `<br>${escaped(sentence)}`).join('')
  const cells = [
    `${name}${note}${differences}`,
    file.from,
    tanggalPendek(file.onDate),
    copy ? `<code>${escaped(copy.sha256)}</code>` : '–',
    `<code>${escaped(file.sha256Original)}</code>`,
  ]
  return `<tr><th scope="row">${file.number}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

/** The same table as on /keamanan. */
function typesTable(): string {
  const heads = typeColumns.map(({ label }) => `<th scope="col">${escaped(label)}</th>`)
  const rows = cleanedTypes.map((type) => {
    const { type: name, ...cells } = cellsOf(type)
    const row = Object.values(cells).map((cell) => `<td>${escaped(cell)}</td>`)
    return `<tr><th scope="row">${escaped(name)}</th>${row.join('')}</tr>`
  })
  return `<table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<p>${escaped(KEPT_SEALED)}</p>`
}

function eventItem({ when, sentence, detail }: BundelEvent): string {
  return `<li>${escaped(when)}: ${escaped(sentence)}${detail ? `<br>${escaped(detail)}` : ''}</li>`
}

function openingsList(openings: BundelContents['openings']): string {
  const items = openings.map(
    ({ when, who, act, number }) =>
      `<li>${escaped(when)}: ${escaped(who)} ${escaped(act)}, berkas ${number}</li>`,
  )
  return `<ul>\n${items.join('\n')}\n</ul>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
