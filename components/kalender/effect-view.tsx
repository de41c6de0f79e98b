import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { movedWords } from '@/lib/aduan/promises/clock-labels'
import type { CalendarEffect } from '@/lib/lembaga/calendar/effect'

/** The effect of a calendar change on open deadlines, shown before saving. */
export function EffectView({ effect }: { effect: CalendarEffect }) {
  const { cases, shown, partly } = effect
  return (
    <section aria-labelledby="dampak" className="space-y-4">
      <h2 id="dampak">Dampak pada batas waktu</h2>
      <Notice kind="info">
        <p>
          {cases === 0
            ? 'Dari aduan yang dapat Anda buka, tidak ada batas waktu yang bergeser.'
            : `${partly ? 'Sedikitnya ' : ''}${cases} aduan yang dapat Anda buka bergeser batas waktunya.`}{' '}
          Aduan yang tidak dapat Anda buka dihitung dengan cara yang sama. Batas waktu yang sudah dijanjikan
          tidak pernah dimajukan, dan yang sudah lewat tetap lewat.
        </p>
      </Notice>
      {shown.length > 0 ? (
        <Table
          caption={cases > shown.length ? `${shown.length} dari ${cases} aduan` : 'Aduan yang bergeser'}
          columns={[
            { key: 'nomor', label: 'Nomor' },
            { key: 'tenggat', label: 'Batas waktu' },
          ]}
          rows={shown.map(({ nomor, moved }) => ({
            id: nomor,
            cells: {
              nomor: <span className="figures whitespace-nowrap">{nomor}</span>,
              tenggat: (
                <ul>
                  {moved.map((one) => (
                    <li key={one.clock}>{movedWords(one)}</li>
                  ))}
                </ul>
              ),
            },
          }))}
        />
      ) : null}
    </section>
  )
}
