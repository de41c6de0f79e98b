import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import type { PdfDocument } from '@/lib/naskah/pdf/blocks'
import { dueNow } from '@/lib/waktu/clocks'
import { tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

/**
 * What the reporter takes away: that an aduan was received and what happens next, and no word of its content.
 */
export interface Receipt {
  nomor: string
  sentOn: string
  /** The last day of verification, or a sentence where it no longer runs or has no date. */
  due: string
  next: string[]
  /** How to open the case again. */
  back: string
}

/** What happens after sending, for the receipt and the confirmation. */
export function nextSteps(): string[] {
  const t = words('tandaTerima')
  return (['periksa', 'tanya', 'jawab'] as const).map((step) => t(`langkah.${step}`))
}

/** The receipt of a case from its head alone; `site` is the address of this installation. */
export function receiptOf(
  head: Pick<CaseHeadView, 'nomor' | 'submittedOn' | 'clocks' | 'promised' | 'status'>,
  { site, account }: { site: string; account: boolean },
): Receipt {
  const t = words('tandaTerima')
  const due = dueNow(head.clocks, 'verification')
  const waiting = head.status === 'MENUNGGU_VERIFIKASI'
  return {
    nomor: head.nomor,
    sentOn: tanggal(head.submittedOn),
    due: due
      ? tanggal(due)
      : waiting
        ? t('tanpaTanggal', { hari: head.promised.verification })
        : t('sudahLewat'),
    next: nextSteps(),
    back: account
      ? t('kembali_akun', { alamat: `${site}/masuk` })
      : t('kembali_kode', { alamat: `${site}/lacak` }),
  }
}

/**
 * The receipt as a document. Its only time is the day on which the aduan was sent: when it was printed is
 * nobody's business.
 */
export function receiptDocument(receipt: Receipt, day: Date): PdfDocument {
  const t = words('tandaTerima')
  return {
    title: t('judul'),
    confidential: false,
    now: day,
    footer: receipt.nomor,
    blocks: [
      {
        kind: 'keyValue',
        rows: [
          [t('nomor'), receipt.nomor],
          [t('dikirim'), receipt.sentOn],
          [t('diperiksa'), receipt.due],
        ],
      },
      { kind: 'heading', level: 2, text: t('berikutnya') },
      { kind: 'list', numbered: true, items: receipt.next },
      { kind: 'heading', level: 2, text: t('kembali') },
      { kind: 'paragraph', text: receipt.back },
      { kind: 'heading', level: 2, text: t('awas') },
      { kind: 'paragraph', text: t('awas_isi') },
    ],
  }
}
