import { marker, withOnly } from './marker'
import type { Odd } from './odd'
import { docxParts, type Parts, zip } from './office'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const SPACES = [
  W,
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')
const TYPE = 'application/vnd.openxmlformats-officedocument'

const mark = (place: string) => marker(`DOCX-${place}`)
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const line = (text: string) => `<w:p>${run(text)}</w:p>`
const ENDS = ['Awal surat', 'Akhir surat']

interface Part {
  /** The last word of its relation, and its id. */
  kind: string
  id: string
  name: string
  content: string
  type?: string
}

/** A letter with this body, these parts and this end of its section; without the traces of the corpus. */
async function letter(body: string, parts: readonly Part[] = [], section = ''): Promise<Buffer> {
  const made: Parts = await withOnly('TIDAK-ADA', docxParts)
  const types = parts.map(({ name, type }) =>
    type === undefined ? '' : `<Override PartName="/word/${name}" ContentType="${TYPE}.${type}+xml"/>`,
  )
  const list = parts.map(
    ({ id, kind, name }) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${name}"/>`,
  )
  made['[Content_Types].xml'] = String(made['[Content_Types].xml']).replace(
    '</Types>',
    `<Default Extension="html" ContentType="text/html"/>${types.join('')}</Types>`,
  )
  made['word/document.xml'] =
    `<w:document ${SPACES}><w:body>${line('Awal surat.')}${body}${line('Akhir surat.')}<w:sectPr>${section}</w:sectPr></w:body></w:document>`
  made['word/_rels/document.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
  for (const { name, content } of parts) made[`word/${name}`] = content
  return zip(made)
}

const heading = (id: string, text: string): Part => ({
  kind: 'header',
  id,
  name: `header${id}.xml`,
  content: `<w:hdr ${W}>${line(text)}</w:hdr>`,
  type: 'wordprocessingml.header',
})
const reference = (type: string, id: string) => `<w:headerReference w:type="${type}" r:id="${id}"/>`
const textBox = (text: string) => `<w:txbxContent>${line(text)}</w:txbxContent>`
const shape = (text: string) =>
  `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr/><wps:txbx>${textBox(text)}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>`
const drawing = (text: string, hidden: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="x" ${hidden}/>${shape(text)}</wp:inline></w:drawing></w:r></w:p>`

const styled = (text: string, properties: string) =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const change = (name: string) => `<w:${name} w:id="7" w:author="x" w:date="2026-01-02T03:04:05Z"/>`
const row = (text: string, properties = '') => `<w:tr>${properties}<w:tc>${line(text)}</w:tc></w:tr>`
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>`

export const ODD_WORD: readonly Odd[] = [
  {
    what: 'a black box in front of the words',
    make: () =>
      letter(
        `<w:p><w:r><w:drawing><wp:anchor behindDoc="0"><wp:extent cx="900000" cy="200000"/><wp:wrapNone/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="200000"/></a:xfrm><a:solidFill><a:srgbClr val="000000"/></a:solidFill></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`,
      ),
    visible: ENDS,
    told: ['covering-shapes'],
  },
  {
    what: 'text of another file that Word shows in this one',
    make: () =>
      letter('<w:altChunk r:id="rId9"/>', [
        { kind: 'aFChunk', id: 'rId9', name: 'a.html', content: '<p>Potongan penting tersisip</p>' },
      ]),
    visible: ENDS,
    told: ['missing-words'],
    found: ['berkas-di-dalam'],
  },
  {
    what: 'a name in signs without a shape',
    make: () => {
      const signs = [...Buffer.from('PENANDA-VS')].map((byte) => String.fromCodePoint(0xe0100 + byte - 16))
      return letter(line(`Bagian${signs.join('')}\u200b\u2060 tampak`))
    },
    visible: ['Bagian tampak'],
  },
  {
    what: 'the head of no page',
    make: () => letter('', [heading('rId1', mark('KEPALA-TANPA-HALAMAN'))]),
    visible: ENDS,
  },
  {
    what: 'heads of first and even pages, which this letter does not have',
    make: () =>
      letter(
        '',
        [heading('rId1', 'Kepala tampak'), heading('rId2', mark('PERTAMA')), heading('rId3', mark('GENAP'))],
        reference('default', 'rId1') + reference('first', 'rId2') + reference('even', 'rId3'),
      ),
    visible: [...ENDS, 'Kepala tampak'],
  },
  {
    what: 'the head of a first page that is its own',
    make: () =>
      letter('', [heading('rId2', 'Kepala pertama tampak')], `${reference('first', 'rId2')}<w:titlePg/>`),
    visible: [...ENDS, 'Kepala pertama tampak'],
  },
  {
    what: 'a note without a place',
    make: () =>
      letter(`<w:p>${run('Isi')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, [
        {
          kind: 'footnotes',
          id: 'rId1',
          name: 'footnotes.xml',
          content: `<w:footnotes ${W}><w:footnote w:id="2">${line('Kaki tampak')}</w:footnote><w:footnote w:id="3">${line(mark('KAKI'))}</w:footnote></w:footnotes>`,
          type: 'wordprocessingml.footnotes',
        },
      ]),
    visible: [...ENDS, 'Kaki tampak'],
  },
  {
    what: 'a list without an item',
    make: () => {
      const list = (id: number, text: string) =>
        `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`
      const number = (id: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
      const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>${run('Butir')}</w:p>`
      return letter(item, [
        {
          kind: 'numbering',
          id: 'rId1',
          name: 'numbering.xml',
          content: `<w:numbering ${W}>${list(1, mark('DAFTAR'))}${list(2, 'Pasal %1')}${number(1)}${number(2)}</w:numbering>`,
          type: 'wordprocessingml.numbering',
        },
      ])
    },
    visible: [...ENDS, 'Butir', 'Pasal %1'],
  },
  {
    what: 'the sheet of a workbook that a chart was made from',
    make: () =>
      letter(
        `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
        [
          {
            kind: 'chart',
            id: 'rId1',
            name: 'chart1.xml',
            content: `<c:chartSpace ${SPACES}><c:chart><c:plotArea><c:barChart><c:ser><c:idx val="0"/><c:val><c:numRef><c:f>${mark('LEMBAR')}!A1</c:f><c:numCache><c:pt idx="0"><c:v>4711</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
            type: 'drawingml.chart',
          },
        ],
      ),
    visible: [...ENDS, '4711'],
  },
  {
    what: 'a text box that is hidden',
    make: () => letter(drawing(mark('KOTAK'), 'hidden="1"') + drawing('Kotak tampak', '')),
    visible: [...ENDS, 'Kotak tampak'],
    told: ['hidden-text'],
  },
  {
    what: 'a text box of the older kind that is hidden',
    make: () =>
      letter(
        `<w:p><w:r><w:pict><v:shape style="visibility:hidden"><v:textbox>${textBox(mark('VML'))}</v:textbox></v:shape></w:pict></w:r></w:p>`,
      ),
    visible: ENDS,
    told: ['hidden-text'],
  },
  {
    what: 'a row that was deleted while changes were tracked',
    make: () =>
      letter(table(row('Baris tampak'), row(mark('BARIS-HAPUS'), `<w:trPr>${change('del')}</w:trPr>`))),
    visible: [...ENDS, 'Baris tampak'],
    found: ['perubahan'],
  },
  {
    what: 'a deleted row of a table in a cell, and a table that was deleted row by row',
    make: () =>
      letter(
        `${table(`<w:tr><w:tc>${table(row('Dalam tampak'), row(mark('BARIS-DALAM'), `<w:trPr><w:cantSplit/>${change('del')}</w:trPr>`))}${line('Sel tampak')}</w:tc></w:tr>`)}${table(row(mark('TABEL-HAPUS'), `<w:trPr>${change('del')}</w:trPr>`))}`,
      ),
    visible: [...ENDS, 'Dalam tampak', 'Sel tampak'],
    found: ['perubahan'],
  },
  {
    what: 'a cell that was deleted while changes were tracked',
    make: () =>
      letter(
        table(
          `<w:tr><w:tc>${line('Sel tampak')}</w:tc><w:tc><w:tcPr><w:tcW w:w="9"/>${change('cellDel')}</w:tcPr>${line(mark('SEL-HAPUS'))}</w:tc></w:tr>`,
        ),
      ),
    visible: [...ENDS, 'Sel tampak'],
    found: ['perubahan'],
  },
  {
    what: 'a row that was moved away, and one that was inserted',
    make: () =>
      letter(
        table(
          row(mark('BARIS-PINDAH'), `<w:trPr>${change('moveFrom')}</w:trPr>`),
          row('Baris sisipan', `<w:trPr>${change('ins')}</w:trPr>`),
        ),
      ),
    visible: [...ENDS, 'Baris sisipan'],
    found: ['perubahan'],
  },
  {
    what: 'a deleted end of a paragraph',
    make: () =>
      letter(
        `<w:p><w:pPr><w:rPr>${change('del')}</w:rPr></w:pPr>${run('Kalimat ')}<w:del w:id="3" w:author="x"><w:r><w:delText>${mark('AKHIR-HAPUS')}</w:delText></w:r></w:del></w:p>${line('bersambung')}`,
      ),
    visible: [...ENDS, 'Kalimat', 'bersambung'],
    found: ['perubahan'],
  },
  {
    what: 'words below a black marker pen',
    make: () =>
      letter(
        `<w:p>${run('Saudara ')}${styled(mark('STABILO'), '<w:highlight w:val="black"/>')}${styled(mark('STABILO-HITAM'), '<w:color w:val="000000"/><w:highlight w:val="black"/>')}${run(' hadir')}</w:p>`,
      ),
    visible: [...ENDS, 'Saudara', 'hadir', '\u2588\u2588\u2588'],
    told: ['hidden-text'],
    hasLetters: true,
  },
  {
    what: 'words in the colour of their shade',
    make: () =>
      letter(
        `<w:p>${styled(mark('ARSIR'), '<w:color w:val="1F1F1F"/><w:shd w:val="clear" w:color="auto" w:fill="262626"/>')}${styled('Putih tampak', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>')}${styled('Otomatis tampak', '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>')}${styled('Kuning tampak', '<w:highlight w:val="yellow"/>')}</w:p>`,
      ),
    visible: [...ENDS, 'Putih tampak', 'Otomatis tampak', 'Kuning tampak'],
    told: ['hidden-text'],
    hasLetters: true,
  },
  {
    what: 'words as small as dust in a letter',
    make: () =>
      letter(
        `<w:p>${styled(mark('DEBU'), '<w:sz w:val="2"/>')}${styled('Kecil tampak', '<w:sz w:val="8"/>')}</w:p>`,
      ),
    visible: [...ENDS, 'Kecil tampak'],
    told: ['hidden-text'],
    hasLetters: true,
  },
]
