'use server'

import { caseAction } from '@/app/case-action'
import { isId } from '@/lib/platform/db/id'
import { textOf } from '@/lib/platform/http/form-fields'
import { logTindakLanjut } from '@/lib/telaah/commands'
import { kedudukan } from '@/lib/telaah/lapangan-rules'
import { FIELD_WORK, INTERVIEW } from '@/lib/telaah/rules'
import { pastDayFaults } from './past-day'

export const logVisitAction = caseAction('logTindakLanjut', {
  fields: {
    tempat_kunjungan: { missing: 'Tulis tempat yang dikunjungi', max: 300 },
    uraian_kunjungan: { missing: 'Tulis apa yang dilihat dan dilakukan' },
  },
  faults: ({ form, now }) => pastDayFaults(form, 'tanggal_kunjungan', now),
  run: (context, { base, form, texts }) => {
    const files = [...form.keys()].flatMap((name) => (name.startsWith('berkas.') ? [name.slice(7)] : []))
    const visit = {
      place: texts.tempat_kunjungan,
      people: textOf(form, 'orang_kunjungan').slice(0, 500),
      files: files.filter(isId).slice(0, 60),
    }
    const onDate = textOf(form, 'tanggal_kunjungan')
    const text = texts.uraian_kunjungan
    return logTindakLanjut(context, {
      ...base,
      body: { kind: FIELD_WORK, onDate, office: '', letter: '', text, visit },
    })
  },
  notice: () => 'kunjungan',
})

export const logInterviewAction = caseAction('logTindakLanjut', {
  fields: {
    nama_diperiksa: { missing: 'Tulis nama dan jabatan yang dimintai keterangan', max: 300 },
    kedudukan: { missing: 'Pilih kedudukan', max: 40 },
    tempat_berita: { missing: 'Tulis tempat', max: 300 },
    isi_berita: { missing: 'Tulis tanya jawab atau keterangannya' },
  },
  faults: ({ form, now, texts }) => {
    const faults = pastDayFaults(form, 'tanggal_berita', now)
    const known = texts.kedudukan === '' || kedudukan.some(({ key }) => key === texts.kedudukan)
    return known ? faults : [...faults, { field: 'kedudukan', message: 'Pilih kedudukan dari daftar' }]
  },
  run: (context, { base, form, texts }) => {
    const interview = {
      subject: texts.nama_diperiksa,
      position: texts.kedudukan,
      hours: textOf(form, 'jam_berita').slice(0, 60),
      examiners: textOf(form, 'pemeriksa').slice(0, 300),
      text: texts.isi_berita,
    }
    const onDate = textOf(form, 'tanggal_berita')
    const office = texts.tempat_berita
    return logTindakLanjut(context, {
      ...base,
      body: { kind: INTERVIEW, onDate, office, letter: '', text: '', interview },
    })
  },
  notice: () => 'beritaAcara',
})
