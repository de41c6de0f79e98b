import { TROUBLES } from './kinds'

/** The pages of the reporter's form, and the first ones without a draft: every control, with scripts. */
export const REPORTERS_FORM = [
  '/lapor/tulis write ringkasan',
  '/aduan/baru saveStep ringkasan',
  '/aduan/baru/[id]/1 saveStep ringkasan',
  '/aduan/baru/[id]/2 saveStep kronologi',
  '/aduan/baru/[id]/3 saveStep bukti_lain',
  '/aduan/baru/[id]/4 saveStep',
]

/** One form of each kind without scripts, and one for each trouble, by cell name. */
export const ONE_OF_EACH = [
  '/aduan/baru/[id]/1 saveStep ringkasan | Tambah orang lain | without scripts',
  '/admin/aduan/baru receive kronologi | Tambah orang yang mengetahui | without scripts',
  '/aduan/[id] withdraw alasan_cabut | Cabut aduan | without scripts',
  '/aduan/[id] nameCase sebutan | Simpan nama | without scripts',
  '/masuk logIn identifier | Masuk | without scripts',
  '/admin search cari | Cari | without scripts',
  '/telaah/aduan/[id] acceptCase | Terima kasus',
  '/lapor/tulis write ringkasan | Lanjut | without scripts',
  `/lapor/tulis write ringkasan | ${TROUBLES[0]}`,
  `/lapor/tulis write ringkasan | ${TROUBLES[6]}`,
  `/aduan/baru/[id]/2 saveStep kronologi | ${TROUBLES[0]}`,
  `/aduan/[id] POST /api/aduan/[id]/kelengkapan jawaban.n | ${TROUBLES[1]}`,
  `/telaah/aduan/[id]/catatan addCatatan catatan | ${TROUBLES[2]}`,
  `/aduan/baru/[id]/1 saveStep ringkasan | ${TROUBLES[3]}`,
  `/telaah/aduan/[id]/lembar saveLembar pokok | ${TROUBLES[4]}`,
  `/admin/aduan/[id]/pesan sendPesan pesan | ${TROUBLES[5]}`,
  `/aduan/[id] sendPesan pesan | ${TROUBLES[6]}`,
  `/keterangan/[token] answerRequest jawaban | ${TROUBLES[7]}`,
]
