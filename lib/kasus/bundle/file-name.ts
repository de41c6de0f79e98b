/** Characters that some file system refuses or reads as a path; control characters were taken out before (displayName). */
const REFUSED = /[<>:"/\\|?*]/g
/** Names that Windows takes for devices, whatever their extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name under which a file can lie on any computer: "03-Kuitansi Maret.pdf". The number keeps equal names apart. */
export function fileNameIn(number: number, name: string): string {
  const safe = name.replace(REFUSED, '_').replace(/[. ]+$/, '')
  return `${String(number).padStart(2, '0')}-${DEVICES.test(safe) ? `_${safe}` : safe || 'berkas'}`
}
