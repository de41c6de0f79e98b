// WordprocessingML, math and VML (ECMA-376 part 1, 17 and 22; part 4, 19): what affects the look of a page.

const words = (text: string) => new Set(text.trim().split(/\s+/))

export const WORD_ELEMENTS = words(`
  document body background p pPr r rPr t tab br cr noBreakHyphen softHyphen sym pgNum ptab
  ruby rt rubyBase rubyPr rubyAlign hps hpsRaise hpsBaseText bdo dir
  pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr ilvl numId suppressLineNumbers pBdr top left
  bottom right between bar start end shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct
  autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap
  jc textDirection textAlignment textboxTightWrap outlineLvl sectPr
  rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint color w kern position sz szCs
  highlight u effect bdr fitText vertAlign rtl cs em eastAsianLayout oMath
  tbl tblPr tblGrid gridCol tr trPr tc tcPr tblPrEx tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize
  tblStyleColBandSize tblW tblCellSpacing tblInd tblBorders insideH insideV tblLayout tblCellMar tblLook cnfStyle
  gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader
  tcW gridSpan hMerge vMerge tcBorders tl2br tr2bl noWrap tcMar tcFitText vAlign hideMark
  headerReference footerReference footnotePr endnotePr numFmt numStart numRestart pos type pgSz pgMar pgBorders
  lnNumType pgNumType cols col noEndnote titlePg rtlGutter docGrid
  styles docDefaults rPrDefault pPrDefault style name basedOn next link qFormat uiPriority tblStylePr
  numbering abstractNum multiLevelType lvl lvlRestart isLgl suff lvlText lvlJc num abstractNumId lvlOverride
  startOverride numStyleLink styleLink
  hdr ftr footnotes endnotes footnote endnote footnoteRef endnoteRef separator continuationSeparator
  footnoteReference endnoteReference drawing pict object txbxContent hyperlink
  settings evenAndOddHeaders mirrorMargins gutterAtTop defaultTabStop autoHyphenation characterSpacingControl
  displayBackgroundShape compat compatSetting
`)

/** Only their tags are dropped: the text in them is visible. */
export const WORD_WRAPPERS = words('sdt sdtContent smartTag customXml ins moveTo')

export const WORD_ATTRIBUTES = words(`
  val w type color fill themeColor themeTint themeShade themeFill themeFillTint themeFillShade sz space shadow frame
  ascii hAnsi eastAsia cs hint asciiTheme hAnsiTheme eastAsiaTheme cstheme
  before after beforeLines afterLines beforeAutospacing afterAutospacing line lineRule left right start end firstLine
  hanging firstLineChars hangingChars leftChars rightChars startChars endChars h hRule top bottom header footer gutter
  orient code num equalWidth sep linePitch charSpace fmt chapSep id ilvl styleId default customStyle abstractNumId
  numId pos leader firstRow lastRow firstColumn lastColumn noHBand noVBand char font clear
  tblpX tblpY horzAnchor vertAnchor tblpXSpec tblpYSpec leftFromText rightFromText topFromText bottomFromText
  dropCap lines wrap hAnchor vAnchor x y xAlign yAlign hSpace vSpace anchorLock name uri
  offsetFrom zOrder display countBy distance restart customMarkFollows alignment relativeTo vert vertCompress combine
  combineBrackets
`)

export const MATH_ELEMENTS = words(`
  oMath oMathPara oMathParaPr r rPr t ctrlPr acc accPr bar barPr box boxPr borderBox borderBoxPr d dPr e eqArr eqArrPr
  f fPr func funcPr fName groupChr groupChrPr lim limLow limLowPr limUpp limUppPr m mPr mr mc mcs mcPr count mcJc nary
  naryPr num den phant phantPr rad radPr deg degHide sPre sPrePr sSub sSubPr sSubSup sSubSupPr sSup sSupPr sub sup chr
  begChr endChr sepChr grow shp limLoc subHide supHide type pos vertJc jc sty scr nor lit brk aln
`)
export const MATH_ATTRIBUTES = words('val')

export const VML_ELEMENTS = words(
  'shape shapetype imagedata textbox rect roundrect oval line polyline group fill stroke path formulas f textpath',
)
export const VML_ATTRIBUTES = words(`
  id type style coordsize coordorigin path adj filled fillcolor stroked strokecolor strokeweight opacity color color2 on
  arcsize from to points eqn joinstyle gradientshapeok string fitshape fitpath trim weight dashstyle angle inset
  cropleft cropright croptop cropbottom
`)
/** Declarations of a VML shape's style that place it. */
export const VML_STYLE = words(`
  position width height left top right bottom margin-left margin-top margin-right margin-bottom rotation flip z-index
  visibility mso-position-horizontal mso-position-vertical mso-position-horizontal-relative
  mso-position-vertical-relative mso-width-percent mso-height-percent mso-width-relative mso-height-relative
  mso-wrap-style v-text-anchor font-size text-align
`)

/** Names of Word's own styles; any other name is its author's. */
export const BUILT_IN_STYLE =
  /^(normal|default paragraph font|(heading|toc|index|list( bullet| number| continue)?|body text( first indent| indent)?( \d)?|table (grid|normal))( \d)?|normal table|no list|no spacing|title|subtitle|strong|emphasis|quote|intense (quote|emphasis|reference)|subtle (emphasis|reference)|list paragraph|caption|hyperlink|followedhyperlink|header|footer|footnote (text|reference)|endnote (text|reference)|page number|plain text|balloon text|toc heading)$/i
