/**
 * What is copied of each kind of PDF dictionary (ISO 32000-1, clauses 8 to 11): a key with the kind of its
 * value. `plain` is numbers, words of the standard, and lists of them; `each X` a dictionary whose keys are
 * names of resources. A key that does not stand here is not copied.
 */
export type Rule =
  | 'plain'
  | 'resources'
  | 'gstate'
  | 'font'
  | 'cidfont'
  | 'descriptor'
  | 'colour'
  | 'pattern'
  | 'shading'
  | 'function'
  | 'xobject'
  | 'mask'
  | 'group'
  | 'encoding'
  | 'glyphs'
  | 'cmap'
  | 'jbig2'
  | 'sfnt'
  | 'type1'
  | 'embedded'
  | 'fontname'
  | 'cidsystem'
  | 'ordering'
  | 'parms'

export type Table = Readonly<Record<string, Rule | `each ${Rule}` | `list ${Rule}`>>

const plain = (keys: string): Table => Object.fromEntries(keys.split(' ').map((key) => [key, 'plain']))

export const TABLES: Readonly<Partial<Record<Rule, Table>>> = {
  resources: {
    ExtGState: 'each gstate',
    ColorSpace: 'each colour',
    Pattern: 'each pattern',
    Shading: 'each shading',
    XObject: 'each xobject',
    Font: 'each font',
  },
  gstate: {
    ...plain('Type LW LC LJ ML D RI OP op OPM BM CA ca AIS TK SA FL SM'),
    SMask: 'mask',
    TR: 'function',
  },
  mask: { ...plain('Type S BC'), G: 'xobject', TR: 'function' },
  group: { ...plain('Type S I K'), CS: 'colour' },
  pattern: {
    ...plain('Type PatternType PaintType TilingType BBox XStep YStep Matrix'),
    Shading: 'shading',
    ExtGState: 'gstate',
  },
  shading: {
    ...plain(
      'ShadingType Background BBox AntiAlias Domain Matrix Coords Extend BitsPerCoordinate BitsPerComponent',
    ),
    ...plain('BitsPerFlag Decode VerticesPerRow'),
    ColorSpace: 'colour',
    Function: 'list function',
  },
  function: {
    ...plain('FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Bounds'),
    Functions: 'list function',
  },
  font: {
    ...plain('Type Subtype FirstChar LastChar Widths FontBBox FontMatrix'),
    BaseFont: 'fontname',
    FontDescriptor: 'descriptor',
    Encoding: 'encoding',
    ToUnicode: 'cmap',
    CharProcs: 'glyphs',
    Resources: 'resources',
    DescendantFonts: 'list cidfont',
  },
  cidfont: {
    ...plain('Type Subtype DW W DW2 W2'),
    BaseFont: 'fontname',
    FontDescriptor: 'descriptor',
    CIDSystemInfo: 'cidsystem',
    // A stream of numbers is copied with the font that it belongs to.
    CIDToGIDMap: 'plain',
  },
  cidsystem: { ...plain('Supplement'), Registry: 'ordering', Ordering: 'ordering' },
  descriptor: {
    ...plain(
      'Type Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth',
    ),
    ...plain('MissingWidth'),
    FontName: 'fontname',
    FontFile: 'type1',
    FontFile2: 'sfnt',
    FontFile3: 'embedded',
  },
  parms: plain(
    'Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform',
  ),
}

/** Keys of the two kinds of XObjects that paint; resources are copied as the content uses them. */
export const FORM: Table = {
  ...plain('Type Subtype FormType BBox Matrix'),
  Group: 'group',
}
export const IMAGE: Table = {
  ...plain(
    'Type Subtype Width Height BitsPerComponent Decode Interpolate ImageMask SMaskInData Intent Matte',
  ),
  ColorSpace: 'colour',
}

/** Names that the standard itself gives; all others are the author's and get ours. */
export const STANDARD_NAMES = new Set(
  `ExtGState Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference
  Exclusion Hue Saturation Color Luminosity None Default Identity Alpha Transparency DeviceGray DeviceRGB DeviceCMYK
  Pattern Indexed CalGray CalRGB Lab Separation DeviceN All Black Cyan Magenta Yellow
  Font FontDescriptor Type0 Type1 MMType1 Type3 TrueType CIDFontType0 CIDFontType2 Type1C CIDFontType0C OpenType
  XObject Form Image Group Mask Shading AbsoluteColorimetric RelativeColorimetric Perceptual
  WinAnsiEncoding MacRomanEncoding MacExpertEncoding StandardEncoding Identity-H Identity-V Encoding`.split(
    /\s+/,
  ),
)
/**
 * The predefined CMaps (ISO 32000-1, table 118), written out: a pattern would let a name of the author's
 * pass.
 */
export const PREDEFINED_CMAPS = new Set(
  `GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V
  UniGB-UTF16-H UniGB-UTF16-V B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V
  UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V 83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H
  Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V
  UniJIS-UTF16-H UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H UniKS-UCS2-H
  UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V`.split(/\s+/),
)

/** Fonts that every reader has or replaces in a known way. */
export const COMMON_FONT =
  /^(Helvetica|Times|Courier|Arial|ArialMT|TimesNewRoman|TimesNewRomanPS|TimesNewRomanPSMT|CourierNew|CourierNewPSMT|Symbol|ZapfDingbats|Calibri|Cambria|Verdana|Tahoma|Georgia)(?:[-,](?:Roman|Bold|Italic|Oblique|BoldItalic|BoldOblique|BoldMT|ItalicMT|BoldItalicMT))?$/
