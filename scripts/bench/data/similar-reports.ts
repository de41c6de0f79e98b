import { reportColumn, type StoredReport } from '@/lib/aduan/report/stored-report'
import { sealSummary } from '@/lib/aduan/report/summary'
import type { Db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { newCompartmentKey, wrapKey } from '@/lib/vault/case-keys'
import { newNomorSuffix } from '@/lib/vault/random'

const OFFICES = [
  'Dinas Perhubungan',
  'Dinas Kesehatan',
  'Dinas Pendidikan',
  'Badan Penghubung',
  'Dinas Sosial',
]
const WORDS =
  'karcis loket parkir berkas izin gudang obat kuitansi kendaraan bensin kupon lelang pemenang dokumen rapat honor perjalanan dinas absen kartu guru sekolah bantuan beras daftar nama penerima potongan'.split(
    ' ',
  )

/** A story of about two thousand characters, the same for the same number. */
function storyOf(index: number): string {
  const words = Array.from({ length: 280 }, (_, at) => WORDS[(index * 7 + at * at + at * 3) % WORDS.length])
  return words.join(' ')
}

/**
 * Stores running cases with whole reports, whose keys one administrator holds. Returns the id of the first.
 */
export async function storeSimilarReports(
  db: Db,
  admin: { userId: string; publicKey: Uint8Array<ArrayBuffer> },
  count: number,
): Promise<string> {
  const ids = Array.from({ length: count }, () => newId())
  for (const [index, id] of ids.entries()) {
    const content = await newCompartmentKey({ caseId: id, compartment: 'content', epoch: 1 })
    const instansi = OFFICES[index % OFFICES.length] ?? ''
    const stored: StoredReport = { report: reportOf(index, instansi), reporter: null }
    const day = new Date(Date.parse('2026-11-23T00:00:00Z') - (index % 200) * 86_400_000)
    await db.aduan.create({
      data: {
        id,
        nomor: `WBS-2026-${await newNomorSuffix()}`,
        ownerTag: new Uint8Array(32),
        status: 'DIVERIFIKASI',
        kategoriId: 'pungli',
        kabkotaCode: '63.72',
        createdOn: day,
        touchedOn: day,
        submittedOn: day,
        sealedReport: await reportColumn.seal(content, id, stored),
        sealedSummary: await sealSummary(content, id, {
          ringkasan: stored.report.ringkasan,
          instansi,
          identitas: 'rahasia',
          restricted: false,
          atRisk: false,
        }),
        keys: {
          create: {
            compartment: 'content',
            epoch: 1,
            holder: 'STAFF',
            userId: admin.userId,
            ...(await wrapKey(content, admin.publicKey)),
          },
        },
      },
    })
  }
  return ids[0] ?? ''
}

/** A whole report about this office. */
export function reportOf(index: number, instansi: string): StoredReport['report'] {
  return {
    kategori: 'pungli',
    ringkasan: `Pungutan tanpa karcis di loket ${index}`,
    terlapor: [{ nama: `Petugas ${WORDS[index % WORDS.length]}`, jabatan: 'Petugas loket', peran: 'utama' }],
    instansi,
    unitRinci: '',
    restricted: false,
    waktuJenis: 'tanggal',
    tanggalMulai: { day: 1 + (index % 28), month: 1 + (index % 12), year: 2026 },
    tanggalAkhir: null,
    kabkota: '63.72',
    lokasiRinci: `Loket ${WORDS[index % 9]}`,
    kronologi: storyOf(index),
    sumberInfo: 'melihat',
    kerugian: null,
    kerugianTidakTahu: false,
    pihakDirugikan: '',
    saksi: [],
    pernahLapor: '',
    pernahLaporRinci: '',
    buktiLain: '',
    identitas: 'rahasia',
    hubungan: '',
    risiko: '',
    risikoRinci: '',
  }
}
