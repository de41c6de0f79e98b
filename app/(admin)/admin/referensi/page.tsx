import type { ReactNode } from 'react'
import { EscalationForm, EscalationLine } from '@/components/referensi/eskalasi-part'
import { InstansiForm, InstansiTable } from '@/components/referensi/instansi-part'
import { KategoriForm, KategoriTable } from '@/components/referensi/kategori-part'
import { MasaSimpanForm, MasaSimpanTable } from '@/components/referensi/masa-simpan-part'
import { SuratForm, SuratTable } from '@/components/referensi/surat-part'
import { TemplatForm, TemplatTable } from '@/components/referensi/templat-part'
import { TenggatForm, TenggatTable } from '@/components/referensi/tenggat-part'
import { ButtonLink } from '@/components/ui/button-link'
import { Done } from '@/components/ui/done'
import { PageHead } from '@/components/ui/page-head'
import { TabLinks } from '@/components/ui/tab-links'
import { Table } from '@/components/ui/table'
import { teamNames } from '@/lib/akun/teams/queries'
import { clockNow } from '@/lib/clock'
import { escalationSettings } from '@/lib/lembaga/escalation'
import { allInstansi, allKategori, allTemplat, allTenggat, references } from '@/lib/lembaga/queries'
import { type BagianReferensi, bagianReferensi } from '@/lib/lembaga/schema'
import { letterSettings } from '@/lib/naskah/letter/settings'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import {
  saveEscalationAction,
  saveInstansiAction,
  saveKategoriAction,
  saveLetterFormatAction,
  saveMasaSimpanAction,
  saveTemplatAction,
  saveTenggatAction,
} from './actions'

interface Place {
  searchParams: Promise<{ bagian?: string; ubah?: string; selesai?: string }>
}

/** The entry to edit: an id, "baru", or nothing. */
type Asked = string | undefined

interface Part {
  explain: string
  /** Text of the button for a new entry; absent where none can be added. */
  add?: string
  form: { title: string; fields: ReactNode } | null
  list: ReactNode
}

/** Reference data: options of the report form, text templates, and promised deadlines. */
export default async function ReferensiPage({ searchParams }: Place) {
  await requireViewer('ADMIN')
  const { bagian, ubah, selesai } = await searchParams
  const keys = Object.keys(bagianReferensi) as BagianReferensi[]
  const current = keys.find((key) => key === bagian) ?? 'instansi'
  const part = await PARTS[current](ubah)
  const href = (key: BagianReferensi) => `/admin/referensi?bagian=${key}`
  return (
    <div className="space-y-8">
      <PageHead title="Referensi" />
      <Done>{selesai === 'simpan' && 'Tersimpan dan tercatat.'}</Done>
      <TabLinks
        label="Bagian referensi"
        tabs={keys.map((key) => ({ href: href(key), label: bagianReferensi[key], current: key === current }))}
      />
      <p className="measure text-muted">{part.explain}</p>
      {part.form ? (
        <section aria-labelledby="formulir" className="card max-w-180 space-y-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="formulir">{part.form.title}</h2>
            <ButtonLink href={href(current)} look="quiet">
              Batal
            </ButtonLink>
          </div>
          {part.form.fields}
        </section>
      ) : part.add ? (
        <ButtonLink href={`${href(current)}&ubah=baru`} look="secondary">
          {part.add}
        </ButtonLink>
      ) : null}
      <section aria-label={bagianReferensi[current]}>{part.list}</section>
    </div>
  )
}

const PARTS: Record<BagianReferensi, (asked: Asked) => Promise<Part>> = {
  async instansi(asked) {
    const rows = await allInstansi(db())
    const row = rows.find((one) => String(one.id) === asked) ?? null
    return {
      explain: 'Instansi yang dapat dipilih pelapor. Yang dinonaktifkan tidak ditawarkan lagi.',
      add: 'Tambah instansi',
      form:
        row || asked === 'baru'
          ? {
              title: row?.name ?? 'Instansi baru',
              fields: <InstansiForm key={asked} row={row} action={saveInstansiAction} />,
            }
          : null,
      list: <InstansiTable rows={rows} />,
    }
  },
  async kategori(asked) {
    const [rows, teams] = await Promise.all([allKategori(db()), teamNames(db())])
    const index = rows.findIndex((one) => one.id === asked)
    const row = rows[index] ?? null
    const place = row ? index + 1 : rows.length + 1
    return {
      explain: 'Jenis dugaan pelanggaran yang dipilih pelapor, dalam urutan formulir.',
      add: 'Tambah kategori',
      form:
        row || asked === 'baru'
          ? {
              title: row?.label ?? 'Kategori baru',
              fields: (
                <KategoriForm key={asked} row={row} place={place} teams={teams} action={saveKategoriAction} />
              ),
            }
          : null,
      list: <KategoriTable rows={rows} />,
    }
  },
  async templat(asked) {
    const rows = await allTemplat(db())
    const row = rows.find((one) => one.id === asked) ?? null
    const place = row ? rows.filter((one) => one.kind === row.kind).indexOf(row) + 1 : 1
    return {
      explain: 'Kalimat siap pakai saat petugas menulis kepada pelapor. Selalu dapat diubah sebelum dikirim.',
      add: 'Tambah templat',
      form:
        row || asked === 'baru'
          ? {
              title: row?.title ?? 'Templat baru',
              fields: <TemplatForm key={asked} row={row} place={place} action={saveTemplatAction} />,
            }
          : null,
      list: <TemplatTable rows={rows} />,
    }
  },
  async tenggat(asked) {
    const [rows, escalation] = await Promise.all([
      allTenggat(db(), toWitaDate(clockNow())),
      escalationSettings(db()),
    ])
    const row = rows.find((one) => one.promise === asked) ?? null
    return {
      explain:
        'Berapa hari kerja yang dijanjikan. Perubahan berlaku untuk janji mulai besok dan tidak pernah memperpendek janji yang sudah diberikan.',
      form: row
        ? {
            title: 'Ubah janji waktu',
            fields: <TenggatForm key={asked} row={row} action={saveTenggatAction} />,
          }
        : asked === 'eskalasi'
          ? {
              title: 'Ubah penerima eskalasi',
              fields: <EscalationForm {...escalation} action={saveEscalationAction} />,
            }
          : null,
      list: (
        <div className="space-y-4">
          <TenggatTable rows={rows} />
          <EscalationLine {...escalation} />
        </div>
      ),
    }
  },
  async 'masa-simpan'(asked) {
    const rows = await allKategori(db())
    const row = rows.find((one) => one.id === asked) ?? null
    return {
      explain:
        'Berapa tahun aduan disimpan setelah berakhir. Selama belum ditetapkan, aduan kategori itu tidak pernah dimusnahkan.',
      form: row
        ? {
            title: row.label,
            fields: <MasaSimpanForm key={asked} row={row} action={saveMasaSimpanAction} />,
          }
        : null,
      list: <MasaSimpanTable rows={rows} />,
    }
  },
  async surat(asked) {
    const year = Number(toWitaDate(clockNow()).slice(0, 4))
    const { format, last } = await letterSettings(db(), year)
    return {
      explain:
        'Nomor pada surat jawaban resmi. Setiap surat mendapat nomor urutnya sendiri saat diterbitkan.',
      form: asked
        ? {
            title: 'Ubah format nomor surat',
            fields: <SuratForm format={format} action={saveLetterFormatAction} />,
          }
        : null,
      list: <SuratTable format={format} last={last} year={year} />,
    }
  },
  async kabkota() {
    const { kabkota } = await references(db())
    return {
      explain: 'Tiga belas kabupaten/kota menurut kode Kemendagri. Daftar ini tidak diubah di sini.',
      form: null,
      list: (
        <Table
          caption="Kabupaten/kota"
          captionHidden
          columns={[
            { key: 'nama', label: 'Nama' },
            { key: 'kode', label: 'Kode' },
          ]}
          rows={kabkota.map(({ code, name }) => ({ id: code, cells: { nama: name, kode: code } }))}
        />
      ),
    }
  },
}
