'use client'

import { useContext } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { FormContext, useFormField } from '@/components/form/form-context'
import { FormResult } from '@/components/form/form-result'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import type { SearchView } from '@/lib/verifikasi/queue/search-views'

interface QueueSearchProps {
  action: FormAction
  /** `/admin` or `/telaah`. */
  base: string
  /** The current view, for a search within it. */
  place: string
  viewLabel: string
}

/** Search by nomor and by report text. It posts, so the words appear in no URL, history or log. */
export function QueueSearch({ action, base, place, viewLabel }: QueueSearchProps) {
  return (
    <search>
      <ActionForm action={action} className="space-y-3" label="Cari aduan">
        <input type="hidden" name="halaman" value={place} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <SearchBox />
          <label className="choice">
            <input type="checkbox" name="cakupan" value="tampilan" />
            <span>Hanya di {viewLabel}</span>
          </label>
          <SubmitButton look="secondary">Cari</SubmitButton>
          <Searching />
        </div>
        <FormResult>
          {({ cari = '', hasil = '' }) => <SearchResults term={cari} base={base} view={JSON.parse(hasil)} />}
        </FormResult>
      </ActionForm>
    </search>
  )
}

/** Opening two thousand reports takes a moment, so the button says that the search is running. */
function Searching() {
  const { pending } = useContext(FormContext)
  return (
    <p role="status" className="text-muted">
      {pending ? 'Mencari …' : ''}
    </p>
  )
}

function SearchBox() {
  const { id, error, typed } = useFormField('cari')
  return (
    <div className="flex min-w-60 flex-1 flex-wrap items-center gap-x-3 gap-y-1 sm:max-w-xl">
      <label htmlFor={id} className="font-semibold">
        Cari nomor atau isi aduan
      </label>
      {error ? (
        <p id={`${id}-salah`} className="font-semibold text-danger">
          <span className="sr-only">Kesalahan: </span>
          {error}
        </p>
      ) : null}
      <input
        type="search"
        id={id}
        name="cari"
        defaultValue={typed?.[0] ?? ''}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        className="control min-w-40 flex-1"
        onFocus={prepare}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-salah` : undefined}
      />
    </div>
  )
}

/** Without an answer the search itself opens the reports. */
function prepare(): void {
  fetch('/api/antrean', { method: 'POST' }).catch(() => undefined)
}

function SearchResults({ term, base, view }: { term: string; base: string; view: SearchView }) {
  const { hits, found, searched, cut } = view
  return (
    <section aria-labelledby="hasil-cari" className="card space-y-3">
      <div role="status">
        <h2 id="hasil-cari">
          {found === 0 ? `Tidak ada yang cocok dengan “${term}”` : `${found} aduan cocok dengan “${term}”`}
        </h2>
        <p className="text-muted">
          {cut
            ? `Dicari pada ${searched.toLocaleString('id-ID')} aduan terbaru yang dapat Anda akses; yang lebih lama belum dicari. Persempit dengan saringan, lalu cari hanya di tampilan itu.`
            : `Dicari pada ${searched.toLocaleString('id-ID')} aduan yang dapat Anda akses.`}
          {found > hits.length ? ` Ditampilkan ${hits.length} yang terbaru.` : ''}
        </p>
      </div>
      <ul className="divide-y divide-line">
        {hits.map((hit) => (
          <li key={hit.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
            <Link href={`${base}/aduan/${hit.id}`} className="figures font-semibold">
              {hit.nomor}
            </Link>
            <span className="min-w-60 flex-1">
              {hit.ringkasan}
              <span className="block text-muted">{hit.about}</span>
            </span>
            <span className="text-muted">
              {hit.status}
              {hit.left ? `, ${hit.left}` : ''}
            </span>
            {hit.where ? (
              <Chip tone="netral" icon="search">
                {hit.where}
              </Chip>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
