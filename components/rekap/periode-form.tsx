import { QueryForm } from '@/components/form/query-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Link } from '@/components/ui/link'
import { pembanding, pengelompokan, type RekapInput } from '@/lib/jejak/figures/rules'
import type { FieldError } from '@/lib/platform/http/form-state'

interface PeriodeFormProps {
  values: RekapInput
  errors: readonly FieldError[]
  ready: readonly { label: string; href: string; current: boolean }[]
}

/** Chooses the period and the one to compare with, as a GET form: every result has its own address. */
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
      <details
        className="filters no-print"
        open={errors.length > 0 || ready.every(({ current }) => !current)}
      >
        <summary className="button-quiet">Ubah periode</summary>
        <QueryForm
          to="/admin/rekap"
          label="Pilih periode"
          errors={errors}
          values={values}
          className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-2 lg:grid-cols-5"
        >
          <TextField name="dari" label="Dari tanggal" type="date" />
          <TextField name="sampai" label="Sampai tanggal" type="date" />
          <SelectField name="per" label="Kelompokkan" options={options(pengelompokan)} />
          <SelectField name="banding" label="Bandingkan dengan" options={options(pembanding)} />
          {values.luar === 'ya' ? <input type="hidden" name="luar" value="ya" /> : null}
          <div>
            <SubmitButton look="secondary">Tampilkan</SubmitButton>
          </div>
        </QueryForm>
      </details>
    </>
  )
}
