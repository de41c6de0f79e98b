/** Encodings of the character sets of fonts, by the numbers of "\fcharset". */
export const CHARACTER_SETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** The encoding of a document's code page; that of Western Europe for one that is not known. */
export function codePage(number: number): string {
  const name =
    number === 65001 ? 'utf-8' : number === 932 ? 'shift_jis' : number === 936 ? 'gbk' : `windows-${number}`
  try {
    return new TextDecoder(name).encoding
  } catch {
    return 'windows-1252'
  }
}
