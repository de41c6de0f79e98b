import { Link } from '@/components/ui/link'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import { LOKASI_LAIN } from '@/lib/aduan/report/options'
import { isFiltered, type QueueQuery } from '@/lib/verifikasi/queue/rules'

interface QueueFiltersProps {
  query: QueueQuery
  kategori: readonly { id: string; label: string }[]
  kabkota: readonly { code: string; name: string }[]
  /** The same view without filters. */
  clearHref: string
}

/** Filters a view with a plain GET form, so that the result can be bookmarked, shared and returned to. */
export function QueueFilters({ query, kategori, kabkota, clearHref }: QueueFiltersProps) {
  const filtered = isFiltered(query)
  return (
    <details open={filtered} className="filters">
      <summary className="button-quiet">Saring{filtered ? ' (dipakai)' : ''}</summary>
      <form action="/admin" method="get" className="filter-form" aria-label="Saring antrean">
        <input type="hidden" name="tampilan" value={query.view.key} />
        <Choice
          name="kategori"
          label="Kategori"
          all="Semua kategori"
          value={query.kategori}
          options={kategori.map(({ id, label }) => ({ value: id, label }))}
        />
        <Choice
          name="kabkota"
          label="Kabupaten/kota"
          all="Semua kabupaten/kota"
          value={query.kabkota}
          options={[...kabkota.map(({ code, name }) => ({ value: code, label: name })), ...LOKASI_LAIN]}
        />
        <Choice
          name="status"
          label="Status"
          all="Semua status di tampilan ini"
          value={query.status}
          options={query.view.statuses.map((status) => ({ value: status, label: statusLabels[status] }))}
        />
        <Day name="dari" label="Dikirim sejak" value={query.from} />
        <Day name="sampai" label="Dikirim sampai" value={query.until} />
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" className="button button-secondary">
            Terapkan
          </button>
          {filtered ? (
            <Link href={clearHref} className="button-quiet">
              Hapus saringan
            </Link>
          ) : null}
        </div>
      </form>
    </details>
  )
}

interface ChoiceProps {
  name: string
  label: string
  all: string
  value: string | null
  options: readonly { value: string; label: string }[]
}

function Choice({ name, label, all, value, options }: ChoiceProps) {
  return (
    <div>
      <label htmlFor={`saring-${name}`} className="mb-1 block font-semibold">
        {label}
      </label>
      <select id={`saring-${name}`} name={name} defaultValue={value ?? ''} className="control">
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Day({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <div>
      <label htmlFor={`saring-${name}`} className="mb-1 block font-semibold">
        {label}
      </label>
      <input id={`saring-${name}`} type="date" name={name} defaultValue={value ?? ''} className="control" />
    </div>
  )
}
