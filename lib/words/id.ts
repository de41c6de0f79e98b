import aduan from './id/aduan.json'
import bantuan from './id/bantuan.json'
import beranda from './id/beranda.json'
import bingkai from './id/bingkai.json'
import dataSaya from './id/data-saya.json'
import kabar from './id/kabar.json'
import kabarEmail from './id/kabar-email.json'
import keamanan from './id/keamanan.json'
import kodeRahasia from './id/kode-rahasia.json'
import lacak from './id/lacak.json'
import lampiran from './id/lampiran.json'
import lapor from './id/lapor.json'
import periksaSurat from './id/periksa-surat.json'
import privasi from './id/privasi.json'
import sesi from './id/sesi.json'
import sistem from './id/sistem.json'
import tandaTerima from './id/tanda-terima.json'

/** The texts of each screen area in Bahasa Indonesia; a new area needs a file and one line here. */
export const id = {
  aduan,
  bantuan,
  beranda,
  bingkai,
  dataSaya,
  kabar,
  kabarEmail,
  keamanan,
  kodeRahasia,
  lacak,
  lampiran,
  lapor,
  periksaSurat,
  privasi,
  sesi,
  sistem,
  tandaTerima,
}
