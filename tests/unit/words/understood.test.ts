import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/**
 * Phrases that people with SMP did not understand at first reading; each was replaced by a plain sentence.
 */
const HARD = [
  /kata sandi yang lupa/i,
  /seorang pun petugas/i,
  /dibelah dua/i,
  /longgarkan|dilonggarkan|melonggarkan/i,
  /dibalas karena melapor/i,
  /dibuka di tempat lain/i,
  /Tanggal harus nyata/i,
  /demi kami/i,
  /\bPutaran [\d{$]/,
  /tetap utuh/i,
  /\bluring\b/i,
  /Daring \/ tidak tahu/i,
  /disebut namanya/i,
  /bukan hak akses/i,
  /terancam atau dihalangi/i,
  /iktikad/i,
  /boleh dibiarkan/i,
  /Keadaan per\b/i,
]
/** The same for officials. */
const HARD_FOR_STAFF = [
  /Jam verifikasi/i,
  /kuncinya Anda pegang/i,
  /menerima kunci aduan ini/i,
  /menjadi persetujuan kedua/i,
  /Pemeriksaan kebocoran/i,
  /menahan pengajuan/i,
  /ada yang ditunggu/i,
  /papan tuts/i,
  /Jadikan Tim Telaah/i,
  /Catatan: tidak terbukti/i,
  /Beban anggota/i,
  /\d hk\b/i,
]
/** Lists of words to recognise in texts, not texts to read. */
const WORD_LISTS = ['lib/identitas/recognise/common-words.ts']

const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

test('no text on any page uses a phrase that was replaced by a plainer one', () => {
  const found = ['app', 'components', 'lib', 'prisma/data']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.posix.join(folder, name)),
    )
    .filter((file) => /\.(?:tsx?|json)$/.test(file) && !file.startsWith('lib/platform/db/generated/'))
    .filter((file) => !WORD_LISTS.includes(file))
    .flatMap((file) => {
      const text = withoutComments(readFileSync(file, 'utf8')).replaceAll(/\s+/g, ' ')
      return [...HARD, ...HARD_FOR_STAFF]
        .filter((phrase) => phrase.test(text))
        .map((phrase) => `${file}: ${phrase.source}`)
    })
  expect(found).toEqual([])
})
