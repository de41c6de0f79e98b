// SpreadsheetML (ECMA-376 part 1, 18): what affects the look of a sheet.

const words = (text: string) => new Set(text.trim().split(/\s+/))

export const SHEET_ELEMENTS = words(`
  workbook workbookPr bookViews workbookView sheets sheet worksheet chartsheet sheetPr tabColor pageSetUpPr dimension sheetViews sheetView pane
  sheetFormatPr cols col sheetData row c v f is t r rPr rFont charset family b i strike outline shadow condense extend
  color sz u vertAlign scheme mergeCells mergeCell hyperlinks hyperlink printOptions pageMargins pageSetup headerFooter oddHeader oddFooter evenHeader evenFooter firstHeader
  firstFooter drawing rowBreaks colBreaks brk
  sst si styleSheet numFmts numFmt fonts font name fills fill patternFill fgColor bgColor gradientFill stop borders
  border left right top bottom start end diagonal vertical horizontal cellStyleXfs cellXfs xf alignment colors indexedColors rgbColor
`)

export const SHEET_ATTRIBUTES = words(`
  r s t ref spans ht customHeight customFormat min max width style bestFit customWidth count uniqueCount numFmtId
  formatCode fontId fillId borderId xfId applyNumberFormat applyFont applyFill applyBorder applyAlignment val rgb theme
  tint indexed auto patternType horizontal vertical wrapText textRotation indent shrinkToFit readingOrder
  justifyLastLine builtinId name sheetId date1904 defaultRowHeight baseColWidth defaultColWidth showGridLines
  rightToLeft workbookViewId orientation paperSize scale fitToWidth fitToHeight fitToPage pageOrder horizontalCentered
  verticalCentered gridLines headings left right top bottom header footer differentOddEven differentFirst
  xSplit ySplit topLeftCell activePane state type id man diagonalUp diagonalDown degree position outline
`)

/** Texts of the format of a number (ECMA-376 part 1, 18.8.31): signs, and short literals like "Rp". */
export const NUMBER_FORMAT =
  /^(?:[0#?.,%;:/ _*()@+-]|[dmyhsHMSeE]+|AM\/PM|A\/P|General|\\.|"[^"]{0,6}"|\[(?:\$[^\]-]{0,4}(?:-[0-9A-Fa-f]{1,6})?|Red|Black|Blue|Green|White|Yellow|Cyan|Magenta|Color\d{1,2}|[hms]+|[<>=]+-?\d+)\]|[Rr]p|[$€£¥])*$/

/** Functions that a formula without a stored result may keep; the rest becomes its result. */
const FUNCTIONS = words(
  'SUM AVERAGE MIN MAX COUNT COUNTA ROUND ROUNDUP ROUNDDOWN IF AND OR NOT ABS INT MOD SUMPRODUCT PRODUCT TRUE FALSE',
)
const CELL = /^\$?[A-Z]{1,3}\$?[0-9]{1,7}$/

/** Whether a formula holds nothing but cells, numbers, signs and the functions above. */
export function isPlainFormula(formula: string): boolean {
  if (!/^[A-Z0-9$:.,;()+\-*/^<>=&% ]{1,300}$/.test(formula)) return false
  return (formula.match(/\$?[A-Z][A-Z0-9$.]*/g) ?? []).every((name) => CELL.test(name) || FUNCTIONS.has(name))
}
