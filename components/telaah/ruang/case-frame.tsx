import type { ReactNode } from 'react'
import { DecisionKeys } from '@/components/admin/decision-keys'
import { KeptForms } from '@/components/form/kept-forms'
import { CaseHead } from '@/components/kasus/case-head'
import { Done } from '@/components/ui/done'
import { TabLinks } from '@/components/ui/tab-links'
import type { CaseHeadView } from '@/lib/aduan/case-head'
import { type CaseTab, caseTabs, tabPath } from '@/lib/telaah/tab-rules'
import { NewsDemand } from './news-demand'

/** What stands around the content of a tab. */
export interface Frame {
  head: CaseHeadView
  tab: CaseTab
  counts: Partial<Record<CaseTab, number>>
  /** What was typed into the forms of this tab before the session ended. */
  kept: Record<string, string[]> | null
  /** What was just done, as the address says. */
  done: string | undefined
}

const DONE: Record<string, string> = {
  terima: 'Kasus diterima. Kirim kabar pertama kepada pelapor sebelum batas waktunya.',
  langkah: 'Tindak lanjut tercatat.',
  tanya: 'Pertanyaan terkirim. Jam jawaban berhenti sementara.',
  kemajuan: 'Kabar kemajuan terkirim.',
  'simpan-draf': 'Draf jawaban tersimpan.',
  ajukan: 'Draf diajukan kepada ketua.',
  'kembalikan-draf': 'Draf dikembalikan kepada penyusun.',
  terbit: 'Jawaban resmi terbit dan dapat dibaca pelapor.',
  komentar: 'Komentar tersimpan. Penyusun membacanya di samping draf.',
  'simpan-perbaikan': 'Draf perbaikan tersimpan.',
  'ajukan-perbaikan': 'Perbaikan diajukan kepada ketua.',
  'perbaikan-terbit': 'Perbaikan terbit. Pelapor dapat membaca kedua versi.',
  'serah-minta': 'Permintaan penyerahan tercatat dan menunggu keputusan orang lain.',
  'serah-setuju': 'Penyerahan disetujui. Peminta dapat mengunduh berkas kasus dalam 24 jam.',
  'serah-tolak': 'Permintaan penyerahan ditolak.',
  pesan: 'Pesan terkirim kepada pelapor.',
  catatan: 'Catatan tersimpan.',
  nyatakan: 'Pernyataan Anda tercatat. Isi kasus terbuka.',
  lembar: 'Lembar telaah tersimpan sebagai versi baru.',
  tugas: 'Tugas diberikan.',
  'tugas-alih': 'Tugas dialihkan.',
  'tugas-selesai': 'Tugas selesai.',
  'tautan-cabut': 'Tautan dicabut dan tidak dapat dipakai lagi.',
  kunjungan: 'Kunjungan tercatat.',
  klarifikasi: 'Klarifikasi tercatat.',
  'tunda-pemberitahuan': 'Penundaan tercatat. Tim diingatkan pada hari terakhirnya.',
  'beri-tahu': 'Pemberitahuan kepada terlapor tercatat.',
  dokumen: 'Draf dokumen tersimpan.',
  'dokumen-ajukan': 'Dokumen diajukan kepada ketua.',
  'dokumen-kembali': 'Dokumen dikembalikan kepada penyusun.',
  'dokumen-setuju': 'Dokumen disetujui dan dapat diunduh.',
  'berita-acara': 'Berita acara tersimpan. Unduh PDF-nya untuk ditandatangani.',
}

/** One case for its team: the head, the tabs, and what was just done; below it the tab itself. */
export function CaseFrame({ frame, children }: { frame: Frame; children: ReactNode }) {
  const { head, tab, counts } = frame
  const done = frame.done ? DONE[frame.done] : undefined
  return (
    <KeptForms values={frame.kept} className="space-y-6">
      <DecisionKeys />
      <CaseHead view={head} />
      <TabLinks
        label="Bagian kasus"
        tabs={caseTabs.map(({ key, label }) => ({
          href: tabPath(head.id, key),
          label,
          ...(counts[key] ? { count: counts[key] } : {}),
          current: key === tab,
        }))}
      />
      <NewsDemand head={head} tab={tab} />
      <Done>{done}</Done>
      {children}
    </KeptForms>
  )
}
