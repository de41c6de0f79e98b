import type { StoryPrompt, StoryPrompts } from './story-prompts'

/** The questions of the story page, in the order of telling. */
export const PROMPTS: readonly { key: StoryPrompt; question: string; gentle: string; short: string }[] = [
  {
    key: 'siapa',
    question: 'Siapa yang melakukan? Jabatan saja cukup.',
    gentle: 'Siapa yang melakukan? Jabatan saja cukup, atau dilewati.',
    short: 'siapa',
  },
  {
    key: 'kapan',
    question: 'Kapan? Perkiraan bulan dan tahun cukup.',
    gentle: 'Kapan? Perkiraan saja cukup.',
    short: 'kapan',
  },
  {
    key: 'di_mana',
    question: 'Di mana? Kantor, loket, atau ruangannya.',
    gentle: 'Di mana? Secara umum saja.',
    short: 'di mana',
  },
  {
    key: 'bagaimana',
    question: 'Bagaimana urutannya? Awalnya apa, lalu apa yang terjadi.',
    gentle: 'Apa yang terjadi lebih dahulu, dan sesudahnya? Sebatas yang sanggup Anda tulis.',
    short: 'urutan kejadian',
  },
  {
    key: 'sumber',
    question: 'Dari mana Anda tahu? Tidak perlu menyebut siapa yang memberi tahu.',
    gentle: 'Dari mana Anda tahu? Mengalami sendiri sudah cukup.',
    short: 'dari mana Anda tahu',
  },
]

/** One quiet line under the story; empty while it is too short. */
export function promptLine(kronologi: string, prompts: StoryPrompts, gentle: boolean): string {
  if (kronologi.trim().length < 20) return ''
  const open = PROMPTS.filter(({ key }) => !prompts[key]).map(({ short }) => short)
  if (open.length === 0) return 'Ceritanya sudah dapat diikuti. Terima kasih.'
  const last = open.pop()
  const list = open.length === 0 ? last : `${open.join(', ')}${open.length > 1 ? ',' : ''} dan ${last}`
  return gentle
    ? `Yang Anda tulis sudah berarti. Bila sanggup, boleh ditambah: ${list}.`
    : `Bila tahu, boleh ditambah: ${list}.`
}
