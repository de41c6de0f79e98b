const SMALL = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
]

/** A whole number from 0 to 999 in words, as official texts write it in brackets: "3 (tiga)". */
export function inWords(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 999) throw new RangeError(`Not 0 to 999: ${number}`)
  if (number < 11) return SMALL[number] ?? ''
  if (number === 11) return 'sebelas'
  if (number < 20) return `${inWords(number - 10)} belas`
  if (number < 100) return joined(`${inWords(Math.floor(number / 10))} puluh`, number % 10)
  const hundreds = Math.floor(number / 100)
  return joined(hundreds === 1 ? 'seratus' : `${inWords(hundreds)} ratus`, number % 100)
}

const joined = (start: string, rest: number): string => (rest === 0 ? start : `${start} ${inWords(rest)}`)
