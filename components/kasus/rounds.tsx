import { FileStatus } from '@/components/lampiran/status-chip'
import { Icon } from '@/components/ui/icon'
import { sizeWords } from '@/lib/bukti/rules'
import { type Round, type RoundItem, roundCounts, roundTitle } from '@/lib/pesan/rules'
import { words } from '@/lib/words/words'
import { whenWords } from './message-thread'

const t = words('kasus')

interface RoundsProps {
  rounds: readonly Round[]
  audience: 'pelapor' | 'staff'
  /** Link to the files of the case. */
  evidence?: string
}

const STATES: Record<RoundItem['state'], string> = {
  dijawab: '',
  'tidak-tahu': t('pelaporTidakTahu'),
  'tidak-dijawab': t('tidakDijawab'),
  menunggu: t('belumDijawab'),
}
const OWN_STATES: Record<RoundItem['state'], string> = {
  ...STATES,
  'tidak-tahu': t('andaMenjawabTidakTahu'),
}

/** Requests and replies round by round, each question beside its answer; also laid out for print. */
export function Rounds({ rounds, audience, evidence = '#bukti' }: RoundsProps) {
  return (
    <ol className="space-y-6">
      {rounds.map((round) => (
        <li
          key={round.request.id}
          id={`putaran-${round.number}`}
          className="card break-inside-avoid space-y-3"
        >
          <div>
            <h3>{roundTitle(round)}</h3>
            <p className="text-muted">
              {whenWords(round.request.onDate, round.request.at)}
              {round.reply
                ? ` · ${audience === 'staff' ? t('pelaporMenjawab') : t('andaMenjawab')} ${whenWords(round.reply.onDate, round.reply.at)} · ${roundCounts(round)}`
                : ''}
            </p>
          </div>
          {round.request.text ? <p className="typed">{round.request.text}</p> : null}
          {round.items.length > 0 ? (
            <ol className="list-decimal space-y-3 pl-5">
              {round.items.map((item) => (
                <li key={item.question}>
                  <Item item={item} audience={audience} evidence={evidence} />
                </li>
              ))}
            </ol>
          ) : null}
          {round.request.closing ? <p className="typed">{round.request.closing}</p> : null}
          {round.reply?.text ? (
            <div>
              <p className="font-semibold">{t('keteranganLain')}</p>
              <p className="typed border-l-4 border-brand pl-3">{round.reply.text}</p>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

interface ItemProps {
  item: RoundItem
  audience: RoundsProps['audience']
  evidence: string
}

function Item({ item, audience, evidence }: ItemProps) {
  const state = (audience === 'staff' ? STATES : OWN_STATES)[item.state]
  return (
    <>
      <p className="typed">{item.question}</p>
      {item.state === 'dijawab' ? (
        <p className="typed border-l-4 border-brand pl-3 font-semibold">{item.answer}</p>
      ) : (
        <p className="border-l-4 border-line pl-3 text-muted">
          {state}
          {item.answer && !/^tidak tahu[.!]?$/i.test(item.answer) ? (
            <span className="typed block text-ink">{item.answer}</span>
          ) : null}
        </p>
      )}
      {item.files.length > 0 ? (
        <ul className="mt-1 space-y-1">
          {item.files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Icon name="file" className="size-4" />
              <a href={evidence} className="min-w-0 break-words">
                {file.name}
              </a>
              <span className="text-muted">{sizeWords(file.length)}</span>
              <FileStatus file={file} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
