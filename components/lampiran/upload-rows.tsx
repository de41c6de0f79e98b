'use client'

import type { Picked } from '@/lib/bukti/room-rules'
import { sizeWords } from '@/lib/bukti/rules'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/unggah.json' with { type: 'json' }

/** An upload in progress, as the page shows it. */
export interface UploadItem {
  key: string
  /** Set once the server has created the upload. */
  id: string
  name: string
  length: number
  sent: number
  state: 'menunggu' | 'mengunggah' | 'menunggu-jaringan' | 'gagal' | 'selesai'
  problem: string | null
  /** It failed because the server was unreachable. */
  network: boolean
}

/** Controls of an upload in progress. */
export interface Running {
  start: () => void
  /** Stops here; the server keeps its part. */
  pause: () => void
  /** Stops and deletes the server's part. */
  cancel: () => void
}

/** State and actions of all uploads (useUploads). */
export interface Uploads {
  items: readonly UploadItem[]
  refused: Picked<File>['refused']
  said: string
  retry: (item: UploadItem) => void
  cancel: (item: UploadItem) => void
  write: (item: UploadItem, text: string) => void
  written: (item: UploadItem) => void
}

const WORDS: Record<UploadItem['state'], string> = {
  menunggu: says.menungguGiliran,
  mengunggah: says.mengunggah,
  'menunggu-jaringan': says.jaringanTerputus,
  gagal: says.gagal,
  selesai: says.sudahDiunggah,
}

/** Refusals, uploads in progress, and their announcements for screen readers. */
export function UploadProgress({ uploads }: { uploads: Uploads }) {
  return (
    <>
      {uploads.refused.length > 0 ? (
        <div role="alert" className="text-danger">
          <p className="font-semibold">{says.tidakDiunggah}</p>
          <ul className="list-disc pl-5">
            {uploads.refused.map(({ name, advice }) => (
              <li key={name} className="break-words">
                <span className="font-semibold">{name}</span>: {advice}.
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <UploadRows {...uploads} />
      <p role="status" className="sr-only">
        {uploads.said}
      </p>
    </>
  )
}

/** Progress as text and bar, a note, and the buttons. The short announcements are in UploadProgress. */
function UploadRows({ items, retry, cancel, write, written }: Uploads) {
  if (items.length === 0) return null
  return (
    <ul className="space-y-3" aria-label={says.sedangDiunggah}>
      {items.map((item) => (
        <li key={item.key} className="card space-y-2">
          <p className="break-words font-semibold">{item.name}</p>
          <progress
            value={item.sent}
            max={item.length}
            aria-label={fill(says.kemajuan, { nama: item.name })}
            className="bar block"
          />
          <p className={item.problem ? 'text-danger' : 'text-muted'}>{item.problem ?? progressWords(item)}</p>
          <details>
            <summary className="py-2 font-semibold text-brand">
              {says.keteranganOpsional}
              <span className="sr-only"> {fill(says.untuk, { nama: item.name })}</span>
            </summary>
            <input
              type="text"
              aria-label={fill(says.keterangan, { nama: item.name })}
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
                {says.cobaLagi}
                <span className="sr-only"> {item.name}</span>
              </button>
            ) : null}
            {item.state === 'selesai' ? (
              item.problem ? null : (
                <span className="py-2 text-muted">{says.tersimpanSetelah}</span>
              )
            ) : (
              <button type="button" className="button-quiet" onClick={() => cancel(item)}>
                {says.batalkan}
                <span className="sr-only"> {item.name}</span>
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
