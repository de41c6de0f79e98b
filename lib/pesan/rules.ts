import type { LampiranView } from '@/lib/bukti/views'
import { tanggalPendek } from '@/lib/waktu/dates'
import { inWords } from '@/lib/words/in-words'
import type { PesanItem, PesanView } from './thread'

/** One question of a round with its answer. */
export interface RoundItem {
  element: string
  question: string
  /** Null while this round has no answer. */
  answer: string | null
  state: 'dijawab' | 'tidak-tahu' | 'tidak-dijawab' | 'menunggu'
  files: RoundFile[]
}

export type RoundFile = Pick<LampiranView, 'id' | 'name' | 'length' | 'status' | 'noCleanCopy'>

/** One round of request and completion. */
export interface Round {
  number: number
  request: PesanView
  reply: PesanView | null
  items: RoundItem[]
}

type FileOfCase = RoundFile & Pick<LampiranView, 'item'>

/**
 * Pairs requests with their replies, oldest first. A reply names its request; a legacy reply without that
 * belongs to the request before it.
 */
export function roundsOf(messages: readonly PesanView[], files: readonly FileOfCase[]): Round[] {
  const rounds: Round[] = []
  for (const message of messages) {
    if (message.kind === 'PERMINTAAN_KELENGKAPAN') {
      rounds.push({ number: rounds.length + 1, request: message, reply: null, items: [] })
    } else if (message.kind === 'KELENGKAPAN') {
      const named = rounds.find((round) => round.request.id === message.request)
      const round = named ?? rounds.at(-1)
      if (round && !round.reply) round.reply = message
    }
  }
  for (const round of rounds) {
    round.items = round.request.items.map((asked, index) => ({
      element: asked.element,
      question: asked.question,
      ...answerOf(round.reply, round.reply?.items[index]),
      files: files.filter((file) => file.item === itemKey(round.request.id, index)),
    }))
  }
  return rounds
}

/**
 * What the reporter said about each element in the earlier rounds, the newest word; null where it is still
 * open.
 */
export function answersByElement(rounds: readonly Round[]): ReadonlyMap<string, string | null> {
  const said = ({ answer, files }: RoundItem) =>
    answer ?? (files.length > 0 ? `${files.length} berkas` : null)
  return new Map(rounds.flatMap(({ items }) => items.map((item) => [item.element, said(item)])))
}

/** Key of one question of a request; files sent for it carry this key. */
export function itemKey(requestId: string, index: number): string {
  return `${requestId}.${index}`
}

const NOT_KNOWN = /^(saya )?tidak tahu[.!]?$/i

function answerOf(reply: PesanView | null, item: PesanItem | undefined): Pick<RoundItem, 'answer' | 'state'> {
  if (!reply) return { answer: null, state: 'menunggu' }
  const answer = item?.answer ?? ''
  if (item?.unknown || NOT_KNOWN.test(answer)) return { answer: answer || 'Tidak tahu', state: 'tidak-tahu' }
  return answer === '' ? { answer: null, state: 'tidak-dijawab' } : { answer, state: 'dijawab' }
}

/** "Pertanyaan pertama kami", "Pertanyaan kedua kami". */
export function roundName(number: number): string {
  return `Pertanyaan ${number === 1 ? 'pertama' : `ke${inWords(number)}`} kami`
}

/** Title and outcome of a round: "Pertanyaan pertama kami: 2 hal, dijawab 24 November 2026." */
export function roundTitle({ number, request, reply, items }: Round): string {
  const asked = items.length === 0 ? 'satu permintaan' : `${items.length} hal`
  const when = reply
    ? `dijawab ${tanggalPendek(reply.onDate)}`
    : `menunggu jawaban sejak ${tanggalPendek(request.onDate)}`
  return `${roundName(number)}: ${asked}, ${when}`
}

/** E.g. "2 dijawab, 1 tidak tahu, 3 berkas"; empty without a reply. */
export function roundCounts({ reply, items }: Round): string {
  if (!reply) return ''
  const count = (state: RoundItem['state']) => items.filter((item) => item.state === state).length
  const files = items.reduce((sum, item) => sum + item.files.length, 0)
  return [
    [count('dijawab'), 'dijawab'],
    [count('tidak-tahu'), 'tidak tahu'],
    [count('tidak-dijawab'), 'tidak dijawab'],
    [files, 'berkas'],
  ]
    .filter(([amount]) => amount !== 0)
    .map(([amount, word]) => `${amount} ${word}`)
    .join(', ')
}
