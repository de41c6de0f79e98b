import { LongText } from '@/components/ui/long-text'
import { roleLabels } from '@/lib/aduan/events/event-labels'
import { type Round, roundName } from '@/lib/pesan/rules'
import type { PesanView } from '@/lib/pesan/thread'
import type { WitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggal, tanggalPendek } from '@/lib/waktu/dates'
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

/**
 * The conversation between reporter and staff; staff appear by role, never by name. A reporter reads it like
 * a letter, the oldest first; staff find the newest in sight.
 */
export function MessageThread({ messages, audience, rounds = [] }: MessageThreadProps) {
  if (messages.length === 0) return <p className="text-muted">{t('belumAdaPesan')}</p>
  const days = byDay(audience === 'staff' ? messages.toReversed() : messages)
  return (
    <div className="space-y-6">
      {days.map(([day, ofDay]) => (
        <section key={ofDay[0]?.id} aria-label={tanggal(day)}>
          <h3 className="mb-2">{tanggal(day)}</h3>
          <ol className="space-y-4">
            {ofDay.map((message) => (
              <li
                key={message.id}
                className={`rounded-card border border-line p-4 ${message.sender === 'PELAPOR' ? 'bg-surface sm:ml-10' : 'sm:mr-10'}`}
              >
                <p className="mb-1 flex flex-wrap gap-x-2">
                  <strong>{roleLabels[audience][message.sender]}</strong>
                  {KINDS[message.kind] ? <span>· {KINDS[message.kind]}</span> : null}
                  {message.at ? <span className="text-muted">· {pukul(new Date(message.at))}</span> : null}
                </p>
                <Said message={message} round={roundOf(rounds, message)} audience={audience} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** Neighbouring messages of one day together. */
function byDay(messages: readonly PesanView[]): [WitaDate, PesanView[]][] {
  const days: [WitaDate, PesanView[]][] = []
  for (const message of messages) {
    const last = days.at(-1)
    if (last?.[0] === message.onDate) last[1].push(message)
    else days.push([message.onDate, [message]])
  }
  return days
}

function roundOf(rounds: readonly Round[], { id }: PesanView): Round | undefined {
  return rounds.find((round) => round.request.id === id || round.reply?.id === id)
}

interface SaidProps extends Pick<MessageThreadProps, 'audience'> {
  message: PesanView
  round: Round | undefined
}

function Said({ message, round, audience }: SaidProps) {
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
  if (!message.text) return null
  return audience === 'staff' ? <LongText text={message.text} /> : <p className="typed">{message.text}</p>
}

/** E.g. "23 November 2026 pukul 10.42 WITA". */
export function whenWords(day: WitaDate, at: string | null): string {
  return at ? `${tanggalPendek(day)} ${pukul(new Date(at))}` : tanggalPendek(day)
}
