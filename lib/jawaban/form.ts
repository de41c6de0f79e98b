import type { JawabanBody } from '@/lib/naskah/answer-body'
import { LEAST_CONTENT, saysSomething } from '@/lib/naskah/answer-rules'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'
import type { FieldError } from '@/lib/platform/http/form-state'

/** The answer as its form sends it, finished or not. */
export function bodyOf(form: FormData): JawabanBody {
  const reason = textOf(form, 'alasan_perbaikan')
  return {
    diterima: textOf(form, 'diterima'),
    dilakukan: textOf(form, 'dilakukan'),
    hasil: textOf(form, 'hasil'),
    uraianHasil: textOf(form, 'uraian_hasil'),
    langkah: textOf(form, 'langkah'),
    batas: textOf(form, 'batas'),
    ...(reason === '' ? {} : { alasanPerbaikan: reason }),
  }
}

/** What is missing before an answer may go to a ketua. */
export function missingIn(form: FormData, correction: boolean): FieldError[] {
  const { errors } = demandTexts(form, {
    diterima: { missing: 'Tulis ringkas aduan yang diterima, tanpa identitas pelapor' },
    dilakukan: { missing: 'Tulis apa yang telah dilakukan' },
    hasil: { missing: 'Pilih hasil telaah' },
    uraian_hasil: { missing: 'Jelaskan hasilnya' },
    langkah: { missing: 'Tulis langkah selanjutnya, atau bahwa tidak ada' },
  })
  const short = [
    ...(correction ? ['alasan_perbaikan'] : []),
    'diterima',
    'dilakukan',
    'uraian_hasil',
    'langkah',
  ]
    .filter((field) => textOf(form, field) !== '' && !saysSomething(textOf(form, field)))
    .map((field) => ({
      field,
      message: `Tulis paling sedikit ${LEAST_CONTENT} huruf, supaya pelapor mengerti`,
    }))
  if (!correction) return [...errors, ...short]
  const why = demandTexts(form, { alasan_perbaikan: { missing: 'Tulis mengapa jawaban diperbaiki' } })
  return [...why.errors, ...errors, ...short]
}

/** Number of the draft that the page showed. */
export function revisionOf(form: FormData): number {
  return Number(textOf(form, 'revisi')) || 0
}

/** Reasons why findings may stay, by the finding. */
export function reasonsOf(form: FormData): Map<string, string> {
  const reasons = new Map<string, string>()
  for (let index = 0; form.has(`temuan.${index}`); index += 1) {
    const reason = textOf(form, `alasan.${index}`)
    if (reason !== '') reasons.set(textOf(form, `temuan.${index}`), reason.slice(0, 500))
  }
  return reasons
}
