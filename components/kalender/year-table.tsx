import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { isWeekend } from '@/lib/waktu/calendar'
import { tanggal } from '@/lib/waktu/dates'
import { jenisLibur, type TahunKalender } from '@/lib/waktu/schema'

interface YearTableProps {
  tahun: TahunKalender
  /** False for a past year, which is read-only. */
  mayChange: boolean
}

/** The days off of one year by date. */
export function YearTable({ tahun, mayChange }: YearTableProps) {
  return (
    <Table
      caption={`Hari libur ${tahun.year}`}
      captionHidden
      columns={[
        { key: 'tanggal', label: 'Tanggal' },
        { key: 'nama', label: 'Nama' },
        { key: 'jenis', label: 'Jenis' },
        ...(mayChange ? [{ key: 'tindakan', label: 'Tindakan' }] : []),
      ]}
      rows={tahun.days.map((day) => ({
        id: day.date,
        cells: {
          tanggal: <span className="figures">{tanggal(day.date)}</span>,
          nama: (
            <>
              {day.name}{' '}
              {day.certain ? null : (
                <Chip tone="kuning" icon="clock">
                  perkiraan
                </Chip>
              )}
            </>
          ),
          jenis: `${jenisLibur[day.kind]}${isWeekend(day.date) ? ', akhir pekan' : ''}`,
          tindakan: mayChange ? (
            <Link
              href={`/admin/kalender/pratinjau?aksi=hapus&tahun=${tahun.year}&tanggal=${day.date}`}
              className="-my-1 inline-block py-1"
            >
              Hapus<span className="sr-only">: {tanggal(day.date)}</span>
            </Link>
          ) : null,
        },
      }))}
    />
  )
}
