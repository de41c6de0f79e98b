import type { QueueName } from '@/lib/platform/queue/queues'

const labels: Record<QueueName, string> = {
  putaran: 'Pemeriksaan berkala',
  harian: 'Pemeriksaan berkas setiap malam',
  tenggat: 'Batas waktu satu aduan',
  surat: 'Mengirim satu email',
  pemusnahan: 'Pemusnahan menurut berita acara',
}

/** Name of a kind of job on the administrators' page. */
export function queueLabel(queue: string): string {
  return Object.hasOwn(labels, queue) ? labels[queue as QueueName] : 'Pekerjaan lain'
}
