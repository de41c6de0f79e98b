import { expect, it } from 'vitest'
import {
  coveringInOpenDocument,
  coveringInRtf,
  coveringOnOpenSlides,
  coveringOnSlide,
  coveringShapes,
} from '@/lib/bukti/cleaning/worker/covering-shapes'

const SOLID = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
const CLEAR = '<a:solidFill><a:srgbClr val="FFFF00"><a:alpha val="40000"/></a:srgbClr></a:solidFill>'
const place = ({ x = 0, y = 0, cx = 900_000, cy = 200_000 }) =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`
const words = (text: string) => `<a:t>${text}</a:t>`

interface Drawn {
  fill?: string
  cy?: number
  text?: string
  behind?: string
  wrap?: string
  style?: string
}
const anchored = (drawn: Drawn) =>
  `<w:document><w:body><wp:anchor behindDoc="${drawn.behind ?? '0'}"><wp:${drawn.wrap ?? 'wrapNone'}/><wps:wsp><wps:spPr>${place({ cy: drawn.cy })}${drawn.fill ?? SOLID}<a:ln>${SOLID}</a:ln></wps:spPr>${drawn.style ?? ''}${drawn.text ?? ''}</wps:wsp></wp:anchor></w:body></w:document>`
const old = (style: string, inside = '', more = '') =>
  `<w:document><w:pict><v:rect style="${style}" fillcolor="black"${more}>${inside}</v:rect></w:pict></w:document>`
const onSheet = (fill: string, text = '') =>
  `<xdr:wsDr><xdr:twoCellAnchor><xdr:sp><xdr:spPr>${place({})}${fill}</xdr:spPr>${text}</xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`
const parts = (xml: string) => new Map([['word/document.xml', Buffer.from(xml)]])

const openPlace = (x: string, z?: number) =>
  `${x ? `svg:x="${x}" ` : ''}svg:y="1cm" svg:width="6cm" svg:height="20mm"${z ? ` draw:z-index="${z}"` : ''}`
const openWords = (z?: number) =>
  `<draw:frame ${openPlace('1cm', z)}><draw:text-box><text:p>Saksi</text:p></draw:text-box></draw:frame>`
const openBox = ({ x = '2cm', z }: { x?: string; z?: number } = {}, end = '><text:p/></draw:rect>') =>
  `<draw:rect draw:style-name="gr1" ${openPlace(x, z)}${end}`

it.each<[what: string, count: number, xml: string]>([
  ['a box in front of the words', 1, anchored({})],
  ['a box in the colour of its style', 1, anchored({ fill: '', style: '<a:fillRef idx="1"/>' })],
  ['a box without a fill', 0, anchored({ fill: '<a:noFill/>', style: '<a:fillRef idx="1"/>' })],
  ['a box that lets words through', 0, anchored({ fill: CLEAR })],
  ['a box behind the words', 0, anchored({ behind: '1' })],
  ['a box around which words flow', 0, anchored({ wrap: 'wrapSquare' })],
  ['a box with words of its own', 0, anchored({ text: words('Kepala') })],
  ['a line', 0, anchored({ cy: 12_700 })],
  ['an old box in front of the words', 1, old('position:absolute;z-index:251')],
  ['an old box behind the words', 0, old('position:absolute;z-index:-251')],
  ['an old box in the line', 0, old('width:9pt')],
  ['an old box with words', 0, old('position:absolute', '<v:textbox></v:textbox>')],
  ['an old box without a fill', 0, old('position:absolute', '', ' filled="f"')],
  ['a box on a sheet', 1, onSheet(SOLID)],
  ['a box with words on a sheet', 0, onSheet(SOLID, words('Catatan'))],
  [
    'the same box once more for older programs',
    1,
    anchored({}).replace('</w:body>', `<mc:Fallback>${old('position:absolute')}</mc:Fallback></w:body>`),
  ],
])('%s counts %i', (_what, count, xml) => {
  expect(coveringShapes(parts(xml))).toBe(count)
})

it.each<[what: string, count: number, order: 'words first' | 'box first', x: number]>([
  ['a box on the words of a slide', 1, 'words first', 0],
  ['a box beside the words', 0, 'words first', 5_000_000],
  ['a box behind the words', 0, 'box first', 0],
])('%s counts %i', (_what, count, order, x) => {
  const text = `<p:sp><p:spPr>${place({})}</p:spPr>${words('Saksi')}</p:sp>`
  const cover = `<p:sp><p:spPr>${place({ x })}${SOLID}</p:spPr></p:sp>`
  expect(coveringOnSlide(order === 'words first' ? text + cover : cover + text)).toBe(count)
})

it.each<[what: string, count: number, style: string, inside: string]>([
  ['a filled box', 1, 'draw:fill="solid" style:run-through="foreground" style:wrap="run-through"', ''],
  ['a filled box on a sheet', 1, 'draw:fill="solid"', ''],
  ['a box without a fill', 0, 'draw:fill="none"', ''],
  ['a box that lets words through', 0, 'draw:fill="solid" draw:opacity="40%"', ''],
  ['a box behind the words', 0, 'draw:fill="solid" style:run-through="background"', ''],
  ['a box around which words flow', 0, 'draw:fill="solid" style:wrap="parallel"', ''],
  ['a box with words of its own', 0, 'draw:fill="solid"', '<text:p>Kepala</text:p>'],
])('in OpenDocument %s counts %i', (_what, count, style, inside) => {
  const styles = `<style:style style:name="gr1" style:family="graphic"><style:graphic-properties ${style}/></style:style>`
  const shape = `<draw:custom-shape draw:style-name="gr1">${inside}<draw:enhanced-geometry/></draw:custom-shape>`
  expect(coveringInOpenDocument(`<text:p>${shape}Saksi</text:p>`, styles)).toBe(count)
})

it.each<[what: string, count: number, shapes: string]>([
  ['a box on the words of a slide', 1, openWords() + openBox()],
  ['an empty box', 1, openWords() + openBox({}, '/>')],
  ['a box in a group', 1, `${openWords()}<draw:g>${openBox()}</draw:g>`],
  ['a box beside the words', 0, openWords() + openBox({ x: '12cm' })],
  ['the same box in another unit', 0, openWords() + openBox({ x: '5in' })],
  ['a box behind the words', 0, openBox() + openWords()],
  ['a box that is written first and painted last', 1, openBox({ z: 2 }) + openWords(1)],
  [
    'a box on the notes of the speaker',
    0,
    `<presentation:notes>${openWords()}</presentation:notes>${openBox()}`,
  ],
  ['a turned box', 0, openWords() + openBox({ x: '' })],
  ['a box with words', 0, openWords() + openBox({}, '><text:p>Kepala</text:p></draw:rect>')],
])('on a slide of OpenDocument %s counts %i', (_what, count, shapes) => {
  const styles =
    '<style:style style:name="gr1" style:family="graphic"><style:graphic-properties draw:fill="solid"/></style:style>'
  expect(coveringOnOpenSlides(`<draw:page draw:name="satu">${shapes}</draw:page>`, styles)).toBe(count)
})

it.each<[what: string, count: number, rtf: string]>([
  ['a box in front of the words', 1, '\\shpwr3\\shpfblwtxt0{\\sp{\\sn shapeType}{\\sv 1}}'],
  ['a box behind the words', 0, '\\shpwr3\\shpfblwtxt1{\\sp{\\sn shapeType}{\\sv 1}}'],
  ['a box around which words flow', 0, '\\shpwr2\\shpfblwtxt0{\\sp{\\sn shapeType}{\\sv 1}}'],
  ['a box with words', 0, '\\shpwr3{\\sp{\\sn shapeType}{\\sv 1}}{\\shptxt Kepala}'],
  ['a box without a fill', 0, '\\shpwr3{\\sp{\\sn shapeType}{\\sv 1}}{\\sp{\\sn fFilled}{\\sv 0}}'],
  ['a picture', 0, '\\shpwr3{\\sp{\\sn shapeType}{\\sv 75}}'],
])('in Rich Text %s counts %i', (_what, count, rtf) => {
  expect(coveringInRtf(`{\\rtf1 Saksi {\\shp{\\*\\shpinst${rtf}}}}`)).toBe(count)
})
