import { isId } from '../db/id'
import { typedValues } from './form-state'
import { ownPath } from './own-path'

const WHY = {
  old: 'Halaman ini sudah diperbarui sejak Anda membukanya, jadi belum terkirim.',
  cookies:
    'Peramban ini menolak kuki, jadi aduan belum tersimpan: tanpa kuki Anda tidak dapat membukanya lagi. Izinkan kuki untuk situs ini.',
  away: 'Ada masalah di sistem kami, jadi belum tersimpan. Coba lagi beberapa menit lagi.',
} as const
const COPY = 'Yang Anda tulis masih ada di bawah: salin dahulu, lalu buka lagi halamannya dan kirim lagi.'
const AGAIN = 'Buka lagi halamannya, lalu coba sekali lagi.'
/** The same way out as on every page with words of a reporter (components/layout/exit/quick-exit.tsx). */
const EXIT =
  '<form action="/api/keluar" method="post"><input type="hidden" name="cara" value="cepat"><button>Keluar cepat</button></form>'

/** What browsers show without scripts; quotes because texts stand in attributes, too. */
function escaped(text: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '')
}

/**
 * The page that answers a plain form that nothing can take now, because its action is not of this build, or
 * no session keeps its text while the database is away or where cookies are refused: what was typed, to be
 * copied, and the way back to the page `path`. Nothing is stored; secrets are not shown. The framework would
 * answer with a bare English line.
 */
export function unsentPage(
  form: FormData,
  path: string,
  { nonce, why }: { nonce: string; why: keyof typeof WHY },
): string {
  const { kunci: _once, tombol: _button, ...values } = typedValues(form)
  const texts = Object.values(values)
    .flat()
    .filter((text) => /[\p{L}\p{N}]{2}/u.test(text) && !isId(text))
  const boxes = texts.map(
    (text, at) =>
      `<textarea readonly rows="${Math.min(20, Math.ceil(text.length / 60) + text.split('\n').length)}" aria-label="Tulisan Anda ${at + 1}">\n${escaped(text)}</textarea>`,
  )
  return `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Belum terkirim</title>
<style nonce="${nonce}">body{font:1.125rem/1.6 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}textarea{width:100%;box-sizing:border-box}textarea,button{font:inherit}</style>
${EXIT}<main><h1>Belum terkirim</h1><p>${WHY[why]} ${texts.length > 0 ? COPY : AGAIN}</p>${boxes.join('')}<p><a href="${escaped(ownPath(path))}">Buka lagi halamannya</a></p></main></html>`
}
