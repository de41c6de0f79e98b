// DrawingML (ECMA-376 part 1, 20 and 21): shapes, pictures, charts and themes.

const words = (text: string) => new Set(text.trim().split(/\s+/))

export const DRAWING_ELEMENTS = words(`
  graphic graphicData blip stretch fillRect tile srcRect xfrm off ext chOff chExt prstGeom avLst gd custGeom rect
  pathLst path moveTo lnTo cubicBezTo quadBezTo arcTo close pt gdLst cxnLst cxn pos ln noFill solidFill gradFill gsLst
  gs lin pattFill fgClr bgClr blipFill grpFill srgbClr schemeClr sysClr prstClr scrgbClr hslClr alpha alphaMod alphaOff
  lum lumMod lumOff tint shade satMod satOff sat hueMod hueOff hue comp inv gray gamma invGamma red green blue
  alphaModFix biLevel duotone clrChange clrFrom clrTo grayscl tileRect fillToRect
  prstDash custDash ds round bevel miter headEnd tailEnd effectLst outerShdw innerShdw glow softEdge reflection blur
  txBody bodyPr lstStyle p pPr r rPr t br endParaRPr latin ea cs sym lnSpc spcBef spcAft spcPct spcPts
  buNone buAutoNum buChar buClr buClrTx buSzPct buSzPts buSzTx buFont buFontTx tabLst tab defPPr
  lvl1pPr lvl2pPr lvl3pPr lvl4pPr lvl5pPr lvl6pPr lvl7pPr lvl8pPr lvl9pPr defRPr
  normAutofit spAutoFit noAutofit prstTxWarp uFill uLn highlight
  theme themeElements clrScheme dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink
  fontScheme majorFont minorFont fmtScheme fillStyleLst lnStyleLst effectStyleLst effectStyle bgFillStyleLst
  objectDefaults extraClrSchemeLst style lnRef fillRef effectRef fontRef
  graphicFrameLocks picLocks spLocks scene3d camera lightRig sp3d rot
  inline anchor extent effectExtent docPr cNvGraphicFramePr positionH positionV posOffset align simplePos wrapNone
  wrapSquare wrapTight wrapThrough wrapTopAndBottom wrapPolygon start lineTo
  pic nvPicPr cNvPr cNvPicPr spPr wsp cNvSpPr cNvCnPr txbx linkedTxbx wgp grpSp cNvGrpSpPr grpSpPr wpc bg whole
  wsDr twoCellAnchor oneCellAnchor absoluteAnchor from to col colOff row rowOff sp nvSpPr graphicFrame
  nvGraphicFramePr clientData nvGrpSpPr cxnSp nvCxnSpPr cNvCxnSpPr
`)

/**
 * Every attribute of these elements is a number, a colour or a word of the standard, except the names below.
 */
export const DRAWING_ATTRIBUTES = words(`
  cx cy x y rot flipH flipV prst uri l t r b val idx w h name fmla cap cmpd algn d type len pos ang scaled
  rotWithShape path dpi sz spc i u strike kern baseline typeface panose pitchFamily charset script anchor anchorCtr
  wrap lIns tIns rIns bIns vert numCol spcCol rtlCol fromWordArt compatLnSpc horzOverflow vertOverflow upright lvl marL
  marR indent defTabSz rtl eaLnBrk fontAlgn latinLnBrk hangingPunct char startAt lastClr bwMode blurRad dist dir sx sy
  kx ky stA stPos endA endPos fadeDir grow rad thresh amt bright contrast hR wR stAng swAng stroke fill extrusionOk
  fontScale lnSpcReduction noChangeAspect rig fov prstMaterial lat lon rev ord
  distT distB distL distR id relativeFrom simplePos relativeHeight behindDoc locked layoutInCell allowOverlap wrapText
  edited hidden txBox normalEastAsianFlow editAs
`)

/** Names that the standard requires; what the author wrote there is a file name, a path or a description. */
export const GRAPHIC_NAMES: Readonly<Record<string, string>> = {
  docPr: 'Gambar',
  cNvPr: 'Gambar',
  theme: 'Tema',
  clrScheme: 'Tema',
  fontScheme: 'Tema',
  fmtScheme: 'Tema',
}

export const CHART_ELEMENTS = words(`
  chartSpace date1904 roundedCorners chart title tx rich strRef strCache strLit numRef numCache numLit ptCount pt v f
  formatCode layout manualLayout layoutTarget xMode yMode hMode wMode x y w h overlay autoTitleDeleted plotArea
  barChart barDir grouping varyColors ser idx order invertIfNegative cat val xVal yVal bubbleSize gapWidth overlap axId
  lineChart marker symbol size smooth pieChart firstSliceAng doughnutChart holeSize areaChart scatterChart scatterStyle
  bubbleChart bubbleScale showNegBubbles radarChart radarStyle bar3DChart pie3DChart line3DChart area3DChart gapDepth
  ofPieChart ofPieType secondPieSize stockChart surfaceChart surface3DChart wireframe view3D rotX rotY rAngAx
  perspective hPercent depthPercent floor sideWall backWall thickness shape catAx valAx dateAx serAx scaling
  orientation max min logBase delete axPos majorGridlines minorGridlines numFmt majorTickMark minorTickMark tickLblPos
  crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl crossBetween majorUnit minorUnit baseTimeUnit
  tickLblSkip tickMarkSkip spPr txPr dLbls dLbl showLegendKey showVal showCatName showSerName showPercent
  showBubbleSize showLeaderLines separator dLblPos dPt explosion bubble3D legend legendPos legendEntry plotVisOnly
  dispBlanksAs hiLowLines upDownBars upBars downBars dropLines multiLvlStrRef multiLvlStrCache lvl
  trendline trendlineType errBars errDir errBarType errValType noEndCap
`)
export const CHART_ATTRIBUTES = words('val idx formatCode sourceLinked id')

/** Fonts that come with programs and phones; any other name may be its author's own. */
const FONTS = words(`
  arial calibri cambria candara consolas constantia corbel courier garamond georgia helvetica impact tahoma verdana
  symbol wingdings webdings times roman new black narrow unicode ms gothic mincho pgothic segoe ui light semibold
  trebuchet book antiqua bookman old style century schoolbook comic sans bodoni mt franklin medium demi cooper
  rockwell aptos display liberation serif mono dejavu carlito caladea noto cjk sc tc jp kr roboto open lato montserrat
  poppins inter ubuntu cantarell bahnschrift lucida console palatino linotype simsun simhei nsimsun dengxian yahei
  microsoft malgun batang gulim meiryo mangal traditional simplified arabic typesetting cordia angsana upc latha
  vrinda kartika raavi sylfaen ebrima gisha leelawadee nirmala sakkal majalla aharoni david miriam math math1 math2
  +mn-lt +mj-lt +mn-ea +mj-ea +mn-cs +mj-cs emoji color extra bold condensed 1 2 3 pro std neue sans-serif monospace
  google docs arimo tinos cousine nunito oswald raleway source code merriweather playfair quicksand work dm rubik
`)

/** The name of a font, if it is a known one. */
export function knownFont(name: string): string | null {
  const parts = name.toLowerCase().replaceAll(',', ' ').replaceAll('_', ' ').split(/\s+/).filter(Boolean)
  return parts.length > 0 && parts.every((part) => FONTS.has(part)) ? name : null
}
