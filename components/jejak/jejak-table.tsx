import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { JejakRow } from '@/lib/jejak/queries'
import { type Catatan, catatan } from '@/lib/jejak/schema'
import { pukul, tanggal } from '@/lib/waktu/dates'

/** Audit entries, newest first: actor, time, act and object; no content. */
export function JejakTable({ kind, rows }: { kind: Catatan; rows: readonly JejakRow[] }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Tidak ada catatan">
        <p>Tidak ada tindakan yang cocok dengan saringan ini.</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption={`Jejak: ${catatan[kind]}`}
      captionHidden
      columns={[
        { key: 'waktu', label: 'Waktu' },
        { key: 'apa', label: 'Tindakan' },
        { key: 'siapa', label: 'Siapa' },
        { key: 'tentang', label: kind === 'akun' ? 'Tentang' : 'Nomor' },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        group: tanggal(row.on),
        cells: {
          waktu: (
            <span className="figures sm:whitespace-nowrap">
              {row.at ? pukul(new Date(row.at)) : 'tanpa jam'}
            </span>
          ),
          apa: row.what,
          siapa: row.who,
          tentang: (
            <>
              {row.aduanId ? (
                <Link href={`/admin/aduan/${row.aduanId}`} className="figures sm:whitespace-nowrap">
                  {row.subject}
                </Link>
              ) : (
                row.subject
              )}
              {row.detail ? <span className="block text-muted">{row.detail}</span> : null}
            </>
          ),
        },
      }))}
    />
  )
}
