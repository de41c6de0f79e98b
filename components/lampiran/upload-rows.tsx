'use client'

import { sizeWords } from '@/lib/lampiran/rules'

/** A file on its way, as the page shows it. */
export interface UploadItem {
  key: string
  name: string
  length: number
  sent: number
  state: 'menunggu' | 'mengunggah' | 'menunggu-jaringan' | 'gagal'
  problem: string | null
}

/** What can be done with a file on its way. */
export interface Running {
  start: () => void
  /** Stops here; the server keeps what it has. */
  pause: () => void
  /** Stops, and the server forgets it. */
  cancel: () => void
}

interface UploadRowsProps {
  items: readonly UploadItem[]
  onRetry: (key: string) => void
  onCancel: (key: string) => void
}

const WORDS: Record<UploadItem['state'], string> = {
  menunggu: 'Menunggu giliran',
  mengunggah: 'Mengunggah',
  'menunggu-jaringan': 'Jaringan terputus; mencoba lagi',
  gagal: 'Gagal',
}

/** Progress by words and bar, and the ways out of it. */
export function UploadRows({ items, onRetry, onCancel }: UploadRowsProps) {
  return (
    <div aria-live="polite" aria-relevant="additions removals">
      {items.length > 0 ? (
        <ul className="space-y-3" aria-label="Sedang diunggah">
          {items.map((item) => {
            const percent = Math.floor((item.sent / item.length) * 100)
            return (
              <li key={item.key} className="card space-y-1">
                <p className="break-words font-semibold">{item.name}</p>
                <progress
                  value={item.sent}
                  max={item.length}
                  aria-label={`Kemajuan ${item.name}`}
                  className="bar"
                />
                <div className="flex flex-wrap items-center justify-between gap-x-4">
                  <span className={item.state === 'gagal' ? 'text-danger' : 'text-muted'}>
                    {item.problem ?? `${WORDS[item.state]}, ${percent} % dari ${sizeWords(item.length)}`}
                  </span>
                  <span className="flex gap-4">
                    {item.state === 'gagal' ? (
                      <button type="button" className="button-quiet" onClick={() => onRetry(item.key)}>
                        Coba lagi<span className="sr-only"> {item.name}</span>
                      </button>
                    ) : null}
                    <button type="button" className="button-quiet" onClick={() => onCancel(item.key)}>
                      Batalkan<span className="sr-only"> {item.name}</span>
                    </button>
                  </span>
                </div>
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
}
