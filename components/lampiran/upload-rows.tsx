'use client'

import { sizeWords } from '@/lib/bukti/rules'

/** A file on its way, as the page shows it. */
export interface UploadItem {
  key: string
  /** Known once the server has heard of it. */
  id: string
  name: string
  length: number
  sent: number
  state: 'menunggu' | 'mengunggah' | 'menunggu-jaringan' | 'gagal' | 'selesai'
  problem: string | null
  /** It failed because the server was not reached. */
  network: boolean
}

/** What can be done with a file on its way. */
export interface Running {
  start: () => void
  /** Stops here; the server keeps what it has. */
  pause: () => void
  /** Stops, and the server forgets it. */
  cancel: () => void
}

/** What is on its way, what is said of it, and what can be done with it (useUploads). */
export interface Uploads {
  items: readonly UploadItem[]
  problem: string | null
  said: string
  retry: (item: UploadItem) => void
  cancel: (item: UploadItem) => void
  write: (item: UploadItem, text: string) => void
  written: (item: UploadItem) => void
}

const WORDS: Record<UploadItem['state'], string> = {
  menunggu: 'Menunggu giliran',
  mengunggah: 'Mengunggah',
  'menunggu-jaringan': 'Jaringan terputus; mencoba lagi',
  gagal: 'Gagal',
  selesai: 'Sudah diunggah',
}

/** What was refused, what is on its way, and what is read aloud of it. */
export function UploadProgress({ uploads }: { uploads: Uploads }) {
  return (
    <>
      {uploads.problem ? (
        <p role="alert" className="font-semibold text-danger">
          {uploads.problem}
        </p>
      ) : null}
      <UploadRows {...uploads} />
      <p role="status" className="sr-only">
        {uploads.said}
      </p>
    </>
  )
}

/** Progress by words and bar, a remark, and the ways out. What is read aloud is said elsewhere, in few words. */
function UploadRows({ items, retry, cancel, write, written }: Uploads) {
  if (items.length === 0) return null
  return (
    <ul className="space-y-3" aria-label="Sedang diunggah">
      {items.map((item) => (
        <li key={item.key} className="card space-y-2">
          <p className="break-words font-semibold">{item.name}</p>
          <progress
            value={item.sent}
            max={item.length}
            aria-label={`Kemajuan ${item.name}`}
            className="bar block"
          />
          <p className={item.problem ? 'text-danger' : 'text-muted'}>{item.problem ?? progressWords(item)}</p>
          <details>
            <summary className="py-2 font-semibold text-brand">
              Keterangan (opsional)<span className="sr-only"> untuk {item.name}</span>
            </summary>
            <input
              type="text"
              aria-label={`Keterangan ${item.name}`}
              maxLength={300}
              autoComplete="off"
              className="control"
              onFocus={(event) => write(item, event.target.value)}
              onChange={(event) => write(item, event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.currentTarget.blur()
              }}
              onBlur={() => written(item)}
            />
          </details>
          <p className="flex gap-6">
            {item.problem ? (
              <button type="button" className="button-quiet" onClick={() => retry(item)}>
                Coba lagi<span className="sr-only"> {item.name}</span>
              </button>
            ) : null}
            {item.state === 'selesai' ? (
              item.problem ? null : (
                <span className="py-2 text-muted">Tersimpan setelah Anda selesai menulis.</span>
              )
            ) : (
              <button type="button" className="button-quiet" onClick={() => cancel(item)}>
                Batalkan<span className="sr-only"> {item.name}</span>
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

function progressWords({ state, sent, length }: UploadItem): string {
  if (state === 'selesai') return WORDS.selesai
  return `${WORDS[state]}, ${Math.floor((sent / length) * 100)} % dari ${sizeWords(length)}`
}
