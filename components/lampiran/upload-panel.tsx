'use client'

import { useRouter } from 'next/navigation'
import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { ACCEPT, MAX_FILE_BYTES, problemSentences, typeOf } from '@/lib/lampiran/rules'
import type { UnfinishedFile } from './upload'
import { type Running, type UploadItem, UploadRows } from './upload-rows'

interface UploadPanelProps {
  /** Where uploads are announced. */
  endpoint: string
  unfinished: readonly UnfinishedFile[]
  room: number
  /** The plain form, shown until this one is ready. */
  children: ReactNode
}

/**
 * Uploads that survive a bad network: in pieces, two files at a time, going on where they stopped. Nothing about a file is kept in the browser; what
 * is unfinished the server says.
 */
export function UploadPanel({ endpoint, unfinished, room, children }: UploadPanelProps) {
  const router = useRouter()
  const hint = useId()
  const [ready, setReady] = useState(false)
  const [items, setItems] = useState<UploadItem[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const running = useRef(new Map<string, Running>())
  useEffect(() => {
    setReady(true)
    const live = running.current
    return () => {
      for (const upload of live.values()) upload.pause()
    }
  }, [])
  if (!ready) return children

  const change = (key: string, change: Partial<UploadItem>) =>
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...change } : item)))
  const drop = (key: string) => {
    running.current.delete(key)
    setItems((all) => all.filter((item) => item.key !== key))
  }

  const take = async (files: readonly File[]) => {
    setProblem(null)
    const { refused, taken } = sorted(files, room + unfinished.length - running.current.size)
    setProblem(refused)
    if (taken.length === 0) return
    const { uploadOf } = await import('./resumable')
    for (const file of taken) {
      const key = crypto.randomUUID()
      setItems((all) => [
        ...all,
        { key, name: file.name, length: file.size, sent: 0, state: 'menunggu', problem: null },
      ])
      const upload = uploadOf(file, endpoint, unfinished, {
        progress: (sent) => change(key, { sent, state: 'mengunggah', problem: null }),
        failed: (sentence) => change(key, { state: 'gagal', problem: sentence }),
        waiting: () => change(key, { state: 'menunggu-jaringan' }),
        done: () => {
          drop(key)
          router.refresh()
        },
      })
      running.current.set(key, upload)
      upload.start()
    }
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  const picker = (props: {
    capture?: 'environment'
    accept: string
    label: string
    icon: 'camera' | 'file'
    className: string
  }) => (
    <label className={`button button-secondary relative ${props.className}`}>
      <Icon name={props.icon} />
      {props.label}
      <input
        type="file"
        multiple={!props.capture}
        capture={props.capture}
        accept={props.accept}
        aria-describedby={hint}
        className="picker"
        // A chooser or the camera may push this page out of memory: what was typed is saved first.
        onClick={() => dispatchEvent(new Event('sebelum-memilih-berkas'))}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          void take(files)
        }}
      />
    </label>
  )
  return (
    <section aria-label="Unggah berkas" className="space-y-4">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the buttons inside do the same. */}
      <div
        className={`space-y-3 rounded-card border border-dashed p-4 ${over ? 'border-brand bg-ok-soft' : 'border-control'}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <div className="flex flex-wrap gap-3">
          {picker({
            capture: 'environment',
            accept: 'image/*',
            label: 'Ambil foto',
            icon: 'camera',
            className: 'touch-only',
          })}
          {picker({ accept: ACCEPT, label: 'Pilih berkas', icon: 'file', className: '' })}
        </div>
        <p id={hint} className="text-muted">
          PDF, JPG, PNG, WEBP, HEIC, DOCX, XLSX, MP3, M4A, AAC, OGG, WAV, MP4, 3GP. Masing-masing paling besar
          20 MB. Bila jaringan putus, unggahan dilanjutkan.
        </p>
      </div>
      {problem ? (
        <p role="alert" className="font-semibold text-danger">
          {problem}
        </p>
      ) : null}
      <UploadRows
        items={items}
        onRetry={(key) => running.current.get(key)?.start()}
        onCancel={(key) => {
          running.current.get(key)?.cancel()
          drop(key)
          router.refresh()
        }}
      />
    </section>
  )
}

/** Files that may be sent, and one sentence about those that may not. */
function sorted(files: readonly File[], room: number): { taken: File[]; refused: string | null } {
  const taken: File[] = []
  const sentences = new Set<string>()
  for (const file of files) {
    if (!typeOf(file.name)) sentences.add(`${file.name}: ${problemSentences['wrong-type']}`)
    else if (file.size === 0) sentences.add(`${file.name}: ${problemSentences.empty}`)
    else if (file.size > MAX_FILE_BYTES) sentences.add(`${file.name}: ${problemSentences['too-large']}`)
    else if (taken.length >= room) sentences.add(problemSentences['too-many'])
    else taken.push(file)
  }
  return { taken, refused: sentences.size > 0 ? [...sentences].join('. ') : null }
}
