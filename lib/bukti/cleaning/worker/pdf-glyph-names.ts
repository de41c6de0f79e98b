/**
 * Names of glyphs that fonts share: the strings of CFF (Adobe TN 5176, appendix A), and signs of the Adobe
 * Glyph List.
 */
const NAMES = new Set(
  `
  space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright asterisk plus comma hyphen
  period slash zero three four five seven eight nine colon semicolon less equal greater question bracketleft backslash
  bracketright asciicircum underscore quoteleft braceleft braceright asciitilde exclamdown cent sterling fraction
  florin section currency quotesingle quotedblleft guillemotleft guilsinglleft guilsinglright endash dagger daggerdbl
  periodcentered paragraph bullet quotesinglbase quotedblbase quotedblright guillemotright ellipsis perthousand
  questiondown emdash ordfeminine Lslash Oslash ordmasculine dotlessi lslash oslash germandbls onesuperior logicalnot
  trademark onehalf plusminus Thorn onequarter divide brokenbar degree thorn threequarters twosuperior registered
  minus multiply threesuperior copyright exclamsmall Hungarumlautsmall dollaroldstyle dollarsuperior ampersandsmall
  Acutesmall parenleftsuperior parenrightsuperior twodotenleader onedotenleader zerooldstyle oneoldstyle twooldstyle
  threeoldstyle fouroldstyle fiveoldstyle sixoldstyle sevenoldstyle eightoldstyle nineoldstyle commasuperior
  threequartersemdash periodsuperior questionsmall centsuperior parenleftinferior parenrightinferior Circumflexsmall
  hyphensuperior Gravesmall colonmonetary onefitted rupiah Tildesmall exclamdownsmall centoldstyle Lslashsmall
  Scaronsmall Zcaronsmall Dieresissmall Brevesmall Caronsmall Dotaccentsmall Macronsmall figuredash hypheninferior
  Ogoneksmall Ringsmall Cedillasmall questiondownsmall oneeighth threeeighths fiveeighths seveneighths onethird
  twothirds zerosuperior foursuperior fivesuperior sixsuperior sevensuperior eightsuperior ninesuperior zeroinferior
  oneinferior twoinferior threeinferior fourinferior fiveinferior sixinferior seveninferior eightinferior nineinferior
  centinferior dollarinferior periodinferior commainferior Agravesmall Aacutesmall Acircumflexsmall Atildesmall
  Adieresissmall Aringsmall Ccedillasmall Egravesmall Eacutesmall Ecircumflexsmall Edieresissmall Igravesmall
  Iacutesmall Icircumflexsmall Idieresissmall Ethsmall Ntildesmall Ogravesmall Oacutesmall Ocircumflexsmall
  Otildesmall Odieresissmall Oslashsmall Ugravesmall Uacutesmall Ucircumflexsmall Udieresissmall Yacutesmall
  Thornsmall Ydieresissmall Alpha Beta Gamma Delta Epsilon Zeta Theta Iota Kappa Lambda Omicron Sigma Upsilon Omega
  alpha beta gamma delta epsilon zeta theta iota kappa lambda omicron sigma upsilon omega Upsilon1 sigma1 theta1 phi1
  omega1 kgreenlandic longs napostrophe Aring aring dotlessj minute second partialdiff product summation radical
  infinity integral approxequal notequal lessequal greaterequal lozenge arrowleft arrowup arrowright arrowdown
  arrowboth arrowupdn arrowupdnbse arrowdblleft arrowdblup arrowdblright arrowdbldown arrowdblboth carriagereturn
  universal existential emptyset gradient element notelement suchthat asteriskmath proportional orthogonal angle
  logicaland logicalor intersection union therefore similar congruent equivalence propersubset propersuperset
  notsubset reflexsubset reflexsuperset circleplus circlemultiply perpendicular dotmath house integraltp integralbt
  angleleft angleright triagup triagdn triagrt triaglf triangle circle filledbox filledrect spade club heart diamond
  musicalnote musicalnotedbl male female smileface invsmileface openbullet invbullet invcircle upblock dnblock block
  lfblock rtblock ltshade shade dkshade franc lira peseta dong Euro estimated aleph Ifraktur Rfraktur weierstrass
  nbspace nonbreakingspace softhyphen sfthyphen space1 middot hyphenminus quotereversed underscoredbl exclamdbl
  prescription crossmark checkmark null nonmarkingreturn controlnull parenleftbig parenrightbig radicalex arrowvertex
  arrowhorizex bracketlefttp bracketleftex bracketleftbt bracketrighttp bracketrightex bracketrightbt bracelefttp
  braceleftmid braceleftbt braceex bracerighttp bracerightmid bracerightbt parenlefttp parenleftex parenleftbt
  parenrighttp parenrightex parenrightbt registersans copyrightsans trademarksans registerserif copyrightserif
  trademarkserif apple
`.split(/\s+/),
)
/**
 * Names with few letters say nothing; those with a number say it of the glyph; others name a letter and its
 * accent.
 */
const SHORT = /^[A-Za-z]{1,3}$/
const NUMBERED =
  /^(?:(?:uni|u)[0-9A-Fa-f]{4,6}|(?:g|G|gid|cid|CID|glyph|index|char|c|C|a|A|f|H|S|SF|afii|dieresis|space)[0-9]{1,6}|G[0-9A-Fa-f]{2})$/
const ACCENT =
  '(?:acute|grave|circumflex|dieresis|tilde|ring|cedilla|caron|breve|macron|ogonek|dotaccent|hungarumlaut|commaaccent|dotbelow|hookabove|horn|bar|stroke|slash|tonos|croat|comb|cmb)'
const FORM = '(?:small|superior|inferior|oldstyle|fitted|math|serif|sans|cyrillic|hebrew|arabic|greek)'
const BASE = /^(.+?)(?:ACCENT){0,2}(?:FORM)?$/
const ACCENTED = new RegExp(BASE.source.replace('ACCENT', ACCENT).replace('FORM', FORM))
/** Another form of a glyph, by the names of OpenType features. */
const VARIANT =
  /^\.(?:alt|sc|smcp|c2sc|case|onum|lnum|tnum|pnum|osf|lf|tf|sups|subs|sinf|numr|dnom|ss|salt|swsh|liga|dlig|zero|init|medi|fina|isol|small|null|cv)[0-9]{0,2}$/

/** Whether a name is one that fonts give their glyphs, and not a word of the font's owner. */
export function isGlyphName(name: string): boolean {
  if (name === '.notdef' || name === '.null') return true
  const dot = name.indexOf('.', 1)
  if (dot > 0) return VARIANT.test(name.slice(dot)) && isGlyphName(name.slice(0, dot))
  return name.split('_').every(isPlain)
}

function isPlain(name: string): boolean {
  if (SHORT.test(name) || NUMBERED.test(name) || NAMES.has(name)) return true
  const base = ACCENTED.exec(name)?.[1] ?? name
  return base !== name && (SHORT.test(base) || NAMES.has(base))
}

/**
 * Our names for glyphs whose own ones are words: of the same length, and the same wherever a document names
 * them.
 */
export class GlyphNames {
  private readonly ours = new Map<string, string>()

  /** Short names stay. Throws if a document has too many others. */
  of(name: string): string {
    if (name.length <= 3 || isGlyphName(name)) return name
    const known = this.ours.get(name)
    if (known) return known
    const ours = `q${String(this.ours.size).padStart(name.length - 1, '0')}`
    if (ours.length !== name.length) throw new Error('too many names of glyphs')
    this.ours.set(name, ours)
    return ours
  }
}
