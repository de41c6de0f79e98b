import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/form/use-form-post'
import { type Picked, pickFiles, type Room } from '@/lib/bukti/room-rules'
import { idleForm } from '@/lib/platform/http/form-state'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/unggah.json' with { type: 'json' }
import type { UnfinishedFile } from './unfinished-files'
import type { Running, UploadItem } from './upload-rows'

interface Uploading {
  aduanId: string
  /** Files that the server has in part. */
  unfinished: readonly UnfinishedFile[]
  /** What the case still accepts. */
  room: Room
  note: FormAction
  /** The question of a request that the files answer. */
  item?: string
}

/** State of an upload that its row does not show. */
interface Behind {
  upload: Running
  note: string
  /** The note is being edited. */
  writing: boolean
  quarter: number
}

/** Uploads in progress with their actions. Nothing outlives the page: the server lists what is unfinished. */
export function useUploads({ aduanId, unfinished, room, note, item }: Uploading) {
  const router = useRouter()
  const [items, setItems] = useState<UploadItem[]>([])
  const [refused, setRefused] = useState<Picked<File>['refused']>([])
  const [said, say] = useState('')
  const begun = useRef(0)
  const behind = useRef(new Map<string, Behind>())
  const newest = useRef(items)
  useEffect(() => {
    newest.current = items
  })
  useEffect(() => {
    const live = behind.current
    // Uploads that failed for lack of a network resume when it is back.
    const onOnline = () => {
      for (const { key, state, network } of newest.current)
        if (state === 'gagal' && network) live.get(key)?.upload.start()
    }
    addEventListener('online', onOnline)
    return () => {
      removeEventListener('online', onOnline)
      for (const { upload } of live.values()) upload.pause()
    }
  }, [])

  const change = (key: string, change: Partial<UploadItem>) =>
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...change } : item)))
  const drop = (key: string) => {
    behind.current.delete(key)
    setItems((all) => all.filter((item) => item.key !== key))
    router.refresh()
  }
  /** Removes the row of a finished upload, but never with an unsaved note. */
  const settle = async (key: string, name: string, id: string) => {
    const kept = behind.current.get(key)
    if (!kept || kept.writing) return
    if (kept.note.trim() === '') return drop(key)
    const form = new FormData()
    form.set('aduan', aduanId)
    form.set('lampiran', id)
    form.set('keterangan', kept.note)
    try {
      const { status } = await note(idleForm, form)
      if (status === 'done') return drop(key)
    } catch {
      // Reported below; the row stays.
    }
    change(key, { problem: says.berkasSudah })
    say(fill(says.keteranganBelum, { nama: name }))
  }

  const begin = async (file: File) => {
    const { uploadOf } = await import('./resumable')
    begun.current += 1
    const key = String(begun.current)
    const { name, size } = file
    let id = ''
    const upload = uploadOf(file, { endpoint: `/api/aduan/${aduanId}/unggahan`, item }, unfinished, {
      known: (known) => {
        id = known
        change(key, { id: known })
      },
      progress: (sent) => {
        change(key, { sent, state: 'mengunggah', problem: null })
        const quarter = Math.floor((sent / size) * 4)
        const kept = behind.current.get(key)
        if (!kept || quarter <= kept.quarter || quarter === 4) return
        kept.quarter = quarter
        say(`${name}: ${quarter * 25} %`)
      },
      failed: (sentence, network) => {
        change(key, { state: 'gagal', problem: sentence, network })
        say(`${name}: ${sentence}`)
      },
      waiting: () => change(key, { state: 'menunggu-jaringan' }),
      done: () => {
        change(key, { state: 'selesai', sent: size, problem: null })
        say(fill(says.namaSudah, { nama: name }))
        router.refresh()
        void settle(key, name, id)
      },
    })
    behind.current.set(key, { upload, note: '', writing: false, quarter: 0 })
    setItems((all) => [
      ...all,
      { key, id, name, length: size, sent: 0, state: 'menunggu', problem: null, network: false },
    ])
    upload.start()
  }

  return {
    items,
    refused,
    said,
    take: async (files: readonly File[]) => {
      // Uploads that are shown here are counted by their rows; unfinished ones may go on with the same file.
      const rows = newest.current
      const picked = pickFiles(files, {
        files: room.files + unfinished.length - rows.length,
        bytes: room.bytes + sumOf(unfinished) - sumOf(rows),
      })
      setRefused(picked.refused)
      for (const file of picked.taken) await begin(file)
    },
    retry: ({ key, state, name, id }: UploadItem) => {
      if (state === 'selesai') void settle(key, name, id)
      else behind.current.get(key)?.upload.start()
    },
    cancel: ({ key }: UploadItem) => {
      behind.current.get(key)?.upload.cancel()
      drop(key)
    },
    write: ({ key }: UploadItem, text: string) => {
      const kept = behind.current.get(key)
      if (kept) Object.assign(kept, { note: text, writing: true })
    },
    written: ({ key, state, name, id }: UploadItem) => {
      const kept = behind.current.get(key)
      if (kept) kept.writing = false
      if (state === 'selesai') void settle(key, name, id)
    },
  }
}

function sumOf(files: readonly { length: number }[]): number {
  return files.reduce((sum, { length }) => sum + length, 0)
}
