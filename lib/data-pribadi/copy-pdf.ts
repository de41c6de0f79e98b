import { CONTACT, contactLines } from '@/lib/lapor/form/summarise'
import type { Block } from '@/lib/naskah/pdf/blocks'
import { renderPdf } from '@/lib/naskah/pdf/render'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggal } from '@/lib/waktu/dates'
import type { CopiedCase, DataCopy } from './copy'

type Rows = [string, string][]

/** The readable access copy: the same content as a tagged PDF, without a name in title or file name. */
export function copyPdf(copy: DataCopy, now: Date): Promise<Buffer> {
  return renderPdf({
    title: 'Salinan data Anda',
    subtitle: `Dibuat ${moment(copy.dibuat)}`,
    confidential: true,
    now,
    blocks: [
      {
        kind: 'paragraph',
        text: 'Dokumen ini berisi semua data tentang Anda dan aduan Anda pada layanan ini. Jangan simpan di perangkat kantor.',
      },
      ...accountBlocks(copy.akun),
      ...copy.draf.flatMap(({ isian, tersimpan, berkas }, index): Block[] => [
        { kind: 'heading', level: 2, text: `Draf ${index + 1}` },
        {
          kind: 'keyValue',
          rows: [
            ['Tersimpan', moment(tersimpan)],
            ...Object.entries(isian).flatMap(
              ([name, value]): Rows => (typeof value === 'string' && value !== '' ? [[name, value]] : []),
            ),
            [
              'Terlapor',
              isian.terlapor
                .map((one) => [one.nama, one.jabatan, one.peran].filter(Boolean).join(', '))
                .join('; ') || '–',
            ],
            [
              'Saksi',
              isian.saksi
                .map((one) => [one.nama, one.jabatan, one.kontak].filter(Boolean).join(', '))
                .join('; ') || '–',
            ],
            ['Berkas', berkas.join('; ') || '–'],
          ],
        },
      ]),
      ...copy.aduan.flatMap(caseBlocks),
      { kind: 'heading', level: 2, text: 'Yang tidak ada di salinan ini' },
      { kind: 'list', items: copy.bukanBagianSalinan },
    ],
  })
}

function accountBlocks(account: DataCopy['akun']): Block[] {
  if (!account) return []
  return [
    { kind: 'heading', level: 2, text: 'Akun' },
    {
      kind: 'keyValue',
      rows: [
        ['Nama pengguna', account.namaPengguna],
        ['Nama yang digunakan', account.nama],
        ['Email', account.email ?? 'Tidak diisi'],
        ['Nomor HP', account.hp ?? 'Tidak diisi'],
        ['Melapor sebagai', account.jenisPelapor ?? 'Tidak diisi'],
        ['Sesi yang sedang terbuka', String(account.sesiAktif)],
      ],
    },
    ...requestBlocks(account.permintaan),
  ]
}

function caseBlocks(aduan: CopiedCase): Block[] {
  const { identitasTersimpan: kept } = aduan
  return [
    { kind: 'heading', level: 2, text: `Aduan ${aduan.nomor}${aduan.sebutan ? ` (${aduan.sebutan})` : ''}` },
    {
      kind: 'keyValue',
      rows: [
        ['Status', aduan.status],
        ['Kategori', aduan.kategori],
        ['Lokasi', aduan.kabupatenKota],
        ['Dikirim', day(aduan.dikirim)],
        [
          'Identitas yang tersimpan',
          kept ? [kept.name, kept.email, kept.phone].filter(Boolean).join(', ') : 'Tidak ada',
        ],
        ...(kept ? ([[CONTACT, contactLines(kept.safe).join('\n')]] satisfies Rows) : []),
      ],
    },
    ...aduan.isi.flatMap(({ title, rows }): Block[] => [
      { kind: 'heading', level: 3, text: title },
      {
        kind: 'keyValue',
        rows: rows.map(({ label, lines }) => [label, lines.join('\n') || 'Tidak diisi'] as const),
      },
    ]),
    ...table(
      'Berkas',
      ['Nama', 'Tanggal', 'Dari', 'SHA-256'],
      aduan.berkas.map((file) => [
        [file.nama, file.keterangan].filter(Boolean).join(' · '),
        day(file.tanggal),
        file.dari,
        file.sha256,
      ]),
    ),
    ...table(
      'Pesan',
      ['Dari', 'Tanggal', 'Isi'],
      aduan.pesan.map((message) => [
        message.dari,
        day(message.tanggal),
        [message.isi, ...message.butir.map(({ tanya, jawab }) => `${tanya}\n${jawab ?? ''}`)]
          .filter(Boolean)
          .join('\n\n'),
      ]),
    ),
    ...aduan.jawabanResmi.flatMap(({ terbit, isi }): Block[] => [
      { kind: 'heading', level: 3, text: `Jawaban resmi, ${day(toWitaDate(new Date(terbit)))}` },
      ...Object.values(isi)
        .filter((text) => text.length > 20)
        .map((text): Block => ({ kind: 'paragraph', text })),
    ]),
    ...table(
      'Perjalanan aduan',
      ['Tanggal', 'Kejadian'],
      aduan.perjalanan.map((event) => [
        day(event.tanggal),
        [event.kejadian, event.keterangan].filter(Boolean).join('\n'),
      ]),
    ),
    ...requestBlocks(aduan.permintaan),
  ]
}

function requestBlocks(requests: CopiedCase['permintaan']): Block[] {
  return table(
    'Permintaan tentang data',
    ['Tanggal', 'Permintaan', 'Jawaban'],
    requests.map((request) => [
      day(request.tanggal),
      `${request.jenis}\n${request.isi}`,
      [request.status, request.jawaban].filter(Boolean).join('\n'),
    ]),
  )
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): Block[] {
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: title },
        { kind: 'table', head, rows },
      ]
}

const day = (text: string) => tanggal(text as WitaDate)
const moment = (text: string) => `${day(toWitaDate(new Date(text)))} ${pukul(new Date(text))}`
