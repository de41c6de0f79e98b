'use server'

import { caseAction } from '@/app/case-action'
import { sendPesan } from '@/lib/pesan/commands'
import { textOf } from '@/lib/platform/http/form-fields'
import { answerThreat } from '@/lib/sesudah/threats/commands'
import {
  acceptCase,
  addCatatan,
  askPelapor,
  handBack,
  logTindakLanjut,
  sendProgress,
} from '@/lib/telaah/commands'

export const acceptCaseAction = caseAction('acceptCase', {
  run: (context, { base }) => acceptCase(context, base),
})

/** Hands the case back. The team loses its keys, so the case's page no longer exists for this person. */
export const handBackAction = caseAction('handBack', {
  fields: { alasan_kembali: { missing: 'Tulis alasan pengembalian untuk administrator' } },
  run: (context, { base, texts }) => handBack(context, { ...base, reason: texts.alasan_kembali }),
  to: () => '/telaah',
})

export const logTindakLanjutAction = caseAction('logTindakLanjut', {
  fields: {
    jenis_langkah: { missing: 'Pilih jenis langkah', max: 40 },
    tanggal_langkah: { missing: 'Isi tanggal langkah ini', max: 10 },
    uraian_langkah: { missing: 'Tulis apa yang dilakukan dan hasilnya' },
  },
  run: (context, { base, form, texts }) =>
    logTindakLanjut(context, {
      ...base,
      body: {
        kind: texts.jenis_langkah,
        onDate: texts.tanggal_langkah,
        office: textOf(form, 'instansi_langkah').slice(0, 200),
        letter: textOf(form, 'surat_langkah').slice(0, 200),
        text: texts.uraian_langkah,
      },
    }),
  notice: () => 'langkah',
})

export const askPelaporAction = caseAction('askPelapor', {
  fields: { pertanyaan: { missing: 'Tulis pertanyaan untuk pelapor' } },
  run: (context, { base, texts }) => askPelapor(context, { ...base, text: texts.pertanyaan }),
})

export const sendProgressAction = caseAction('sendProgress', {
  fields: { kemajuan: { missing: 'Tulis kabar kemajuan untuk pelapor' } },
  run: (context, { base, texts }) => sendProgress(context, { ...base, text: texts.kemajuan }),
})

export const sendPesanAction = caseAction('sendPesan', {
  by: ['TELAAH'],
  fields: { pesan: { missing: 'Tulis pesan untuk pelapor' } },
  run: (context, { base, texts }) => sendPesan(context, { ...base, text: texts.pesan }),
  notice: () => 'staff',
})

export const addCatatanAction = caseAction('addCatatan', {
  by: ['TELAAH'],
  fields: { catatan: { missing: 'Tulis catatan internal' } },
  run: (context, { base, texts }) => addCatatan(context, { ...base, text: texts.catatan }),
})

export const answerThreatAction = caseAction('answerThreat', {
  by: ['TELAAH'],
  fields: { jawaban_ancaman: { missing: 'Tulis jawaban untuk pelapor, atau yang sudah dilakukan' } },
  run: (context, { base, texts }) => answerThreat(context, { ...base, text: texts.jawaban_ancaman }),
})
