import { roleLabels } from '@/lib/aduan/events/event-labels'
import { type Round, roundName } from '@/lib/pesan/rules'
import type { PesanView } from '@/lib/pesan/thread'
import type { WitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('kasus')

interface MessageThreadProps {
  messages: readonly PesanView[]
  audience: 'pelapor' | 'staff'
  /** Completion rounds that the page shows elsewhere; the thread only links to them. */
  rounds?: readonly Round[]
}

const KINDS: Partial<Record<PesanView['kind'], string>> = {
  PERMINTAAN_KELENGKAPAN: t('permintaanKelengkapan'),
  KELENGKAPAN: t('kelengkapan'),
  PERTANYAAN: t('pertanyaan'),
  JAWABAN_PERTANYAAN: t('jawabanAtasPertanyaan'),
  KEMAJUAN: t('kabarKemajuan'),
  KETERANGAN_BARU: t('keteranganBaru'),
  PERBAIKAN: t('perbaikanIsiAduan'),
  KEBERATAN: t('keberatanAtasJawaban'),
}

/** The conversation between reporter and staff, oldest first; staff appear by role, never by name. */
export function MessageThread({ messages, audience, rounds = [] }: MessageThreadProps) {
  if (messages.length === 0) return <p className="text-muted">{t('belumAdaPesan')}</p>
  return (
    <ol className="space-y-4">
      {messages.map((message) => (
        <li
          key={message.id}
          className={`rounded-card border border-line p-4 ${message.sender === 'PELAPOR' ? 'bg-surface sm:ml-10' : 'sm:mr-10'}`}
        >
          <p className="mb-1 flex flex-wrap gap-x-2">
            <strong>{roleLabels[audience][message.sender]}</strong>
            {KINDS[message.kind] ? <span>· {KINDS[message.kind]}</span> : null}
            <span className="text-muted">· {whenWords(message.onDate, message.at)}</span>
          </p>
          <Said message={message} round={roundOf(rounds, message)} />
        </li>
      ))}
    </ol>
  )
}

function roundOf(rounds: readonly Round[], { id }: PesanView): Round | undefined {
  return rounds.find((round) => round.request.id === id || round.reply?.id === id)
}

function Said({ message, round }: { message: PesanView; round: Round | undefined }) {
  if (round) {
    const words = message.kind === 'KELENGKAPAN' ? t('jawaban') : `${round.items.length} hal`
    return (
      <p>
        <a href={`#putaran-${round.number}`}>
          {roundName(round.number)}: {words}
        </a>
      </p>
    )
  }
  return message.text ? <p className="typed">{message.text}</p> : null
}

/** E.g. "23 November 2026 pukul 10.42 WITA". */
export function whenWords(day: WitaDate, at: string | null): string {
  return at ? `${tanggalPendek(day)} ${pukul(new Date(at))}` : tanggalPendek(day)
}
