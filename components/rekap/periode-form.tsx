import { FilterBar, FilterButtons } from '@/components/form/filter-bar'
import { QueryForm } from '@/components/form/query-form'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Link } from '@/components/ui/link'
import { pembanding, pengelompokan, type RekapInput } from '@/lib/jejak/figures/rules'
import type { FieldError } from '@/lib/platform/http/form-state'

interface PeriodeFormProps {
  values: RekapInput
  errors: readonly FieldError[]
  ready: readonly { label: string; href: string; current: boolean }[]
}

/** Chooses the period and the one to compare with. */
export function PeriodeForm({ values, errors, ready }: PeriodeFormProps) {
  const options = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }))
  return (
    <>
      <nav aria-label="Periode siap pakai" className="no-print">
        <ul className="segments">
          {ready.map(({ label, href, current }) => (
            <li key={href}>
              <Link href={href} aria-current={current ? 'true' : undefined} className="segment">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <FilterBar title="Ubah periode" open={errors.length > 0 || ready.every(({ current }) => !current)}>
        <QueryForm
          to="/admin/rekap"
          label="Pilih periode"
          errors={errors}
          values={values}
          className="filter-form"
        >
          <TextField name="dari" label="Dari tanggal" type="date" />
          <TextField name="sampai" label="Sampai tanggal" type="date" />
          <SelectField name="per" label="Kelompokkan" options={options(pengelompokan)} />
          <SelectField name="banding" label="Bandingkan dengan" options={options(pembanding)} />
          {values.luar === 'ya' ? <input type="hidden" name="luar" value="ya" /> : null}
          <FilterButtons clearHref={null} />
        </QueryForm>
      </FilterBar>
    </>
  )
}
