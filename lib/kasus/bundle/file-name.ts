/** Characters that a file system refuses or reads as a path; displayName removes control characters. */
const REFUSED = /[<>:"/\\|?*]/g
/** Names that Windows treats as devices, with any extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A portable, unique file name: "03-Kuitansi Maret.pdf". The number distinguishes equal names. */
export function fileNameIn(number: number, name: string): string {
  const safe = name.replace(REFUSED, '_').replace(/[. ]+$/, '')
  return `${String(number).padStart(2, '0')}-${DEVICES.test(safe) ? `_${safe}` : safe || 'berkas'}`
}
