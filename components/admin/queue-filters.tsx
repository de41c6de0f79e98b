import { FilterBar, FilterButtons } from '@/components/form/filter-bar'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import { LOKASI_LAIN } from '@/lib/aduan/report/options'
import { MODES, type QueueQuery, SORTS, sortOf } from '@/lib/verifikasi/queue/rules'

interface QueueFiltersProps {
  query: QueueQuery
  /** `/admin` or `/telaah`. */
  base: string
  choices: {
    kategori: readonly { id: string; label: string }[]
    kabkota: readonly { code: string; name: string }[]
    instansi: readonly { name: string }[]
    people: readonly { id: string; name: string }[]
    teams: readonly { id: string; name: string }[]
  }
  filtered: boolean
  /** The same view without filters. */
  clearHref: string
}

const byName = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
const named = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Filters and sorts a view. */
export function QueueFilters({ query, base, choices, filtered, clearHref }: QueueFiltersProps) {
  const { kategori, kabkota, instansi, people, teams } = choices
  return (
    <FilterBar
      title={`Saring dan urutkan${filtered ? ' (dipakai)' : ''}`}
      open={filtered || query.sort !== null}
    >
      <form action={base} method="get" className="filter-form" aria-label="Saring daftar">
        <input type="hidden" name="tampilan" value={query.view.key} />
        <Choice
          name="urut"
          label="Urutkan"
          all={`Seperti tampilan ini: ${SORTS[sortOf({ ...query, sort: null })].toLowerCase()}`}
          value={query.sort}
          options={named(SORTS)}
        />
        <Choice
          name="kategori"
          label="Kategori"
          all="Semua kategori"
          value={query.kategori}
          options={kategori.map(({ id, label }) => ({ value: id, label }))}
        />
        <Choice
          name="instansi"
          label="Instansi"
          all="Semua instansi"
          value={query.instansi}
          options={instansi.map(({ name }) => ({ value: name, label: name }))}
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
        <Choice
          name="petugas"
          label="Petugas"
          all="Semua petugas"
          value={query.petugas}
          options={people.map(byName)}
        />
        {teams.length > 1 ? (
          <Choice name="tim" label="Tim" all="Semua tim" value={query.tim} options={teams.map(byName)} />
        ) : null}
        <Choice
          name="risiko"
          label="Risiko"
          all="Semua"
          value={query.risiko}
          options={[{ value: 'ya', label: 'Pelapor merasa terancam' }]}
        />
        <Choice name="mode" label="Identitas pelapor" all="Semua" value={query.mode} options={named(MODES)} />
        <Field type="date" name="dari" label="Dikirim sejak" value={query.from} />
        <Field type="date" name="sampai" label="Dikirim sampai" value={query.until} />
        <Field name="label" label="Berlabel" value={query.label} maxLength={30} />
        <FilterButtons clearHref={filtered ? clearHref : null} />
      </form>
    </FilterBar>
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

interface FieldProps {
  name: string
  label: string
  value: string | null
  type?: 'date' | 'text'
  maxLength?: number
}

function Field({ name, label, value, type = 'text', maxLength }: FieldProps) {
  return (
    <div>
      <label htmlFor={`saring-${name}`} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={`saring-${name}`}
        type={type}
        name={name}
        defaultValue={value ?? ''}
        maxLength={maxLength}
        autoComplete="off"
        className="control"
      />
    </div>
  )
}
