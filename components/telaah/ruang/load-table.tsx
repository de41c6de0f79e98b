import { Table } from '@/components/ui/table'
import type { MemberLoad } from '@/lib/telaah/meja'
import { countWords } from '@/lib/verifikasi/queue/rules'

/** Workload of each team member. */
export function LoadTable({ load, teams }: { load: readonly MemberLoad[]; teams: number }) {
  return (
    <Table
      caption="Beban kerja tiap anggota tim"
      captionHidden
      columns={[
        { key: 'nama', label: 'Anggota' },
        ...(teams > 1 ? [{ key: 'tim', label: 'Tim' }] : []),
        { key: 'tugas', label: 'Tugas terbuka', numeric: true },
        { key: 'lewat', label: 'Lewat batas', numeric: true },
        { key: 'draf', label: 'Draf jawaban', numeric: true },
      ]}
      rows={load.map((one) => ({
        id: `${one.tim}-${one.userId}`,
        cells: {
          nama: `${one.name}${one.ketua ? ' (ketua)' : ''}`,
          tim: one.tim,
          tugas: countWords(one.tasks),
          lewat: one.late > 0 ? <strong className="text-danger">{countWords(one.late)}</strong> : '0',
          draf: countWords(one.drafts),
        },
      }))}
    />
  )
}
