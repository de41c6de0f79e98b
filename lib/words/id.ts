import aduan from './id/aduan.json'
import aktivasi from './id/aktivasi.json'
import akun from './id/akun.json'
import bagian from './id/bagian.json'
import bantuan from './id/bantuan.json'
import beranda from './id/beranda.json'
import bingkai from './id/bingkai.json'
import daftar from './id/daftar.json'
import dasbor from './id/dasbor.json'
import dataSaya from './id/data-saya.json'
import formulir from './id/formulir.json'
import galat from './id/galat.json'
import gantiSandi from './id/ganti-sandi.json'
import isian from './id/isian.json'
import isianAduan from './id/isian-aduan.json'
import janji from './id/janji.json'
import kabar from './id/kabar.json'
import kabarEmail from './id/kabar-email.json'
import kasus from './id/kasus.json'
import keamanan from './id/keamanan.json'
import keterangan from './id/keterangan.json'
import kodeRahasia from './id/kode-rahasia.json'
import konfirmasi from './id/konfirmasi.json'
import kunciMasuk from './id/kunci-masuk.json'
import lacak from './id/lacak.json'
import lampiran from './id/lampiran.json'
import langkahKedua from './id/langkah-kedua.json'
import lapor from './id/lapor.json'
import lupaSandi from './id/lupa-sandi.json'
import masuk from './id/masuk.json'
import pemulihan from './id/pemulihan.json'
import penyerahan from './id/penyerahan.json'
import periksaSurat from './id/periksa-surat.json'
import privasi from './id/privasi.json'
import sandiBaru from './id/sandi-baru.json'
import sesi from './id/sesi.json'
import sesudah from './id/sesudah.json'
import sistem from './id/sistem.json'
import suratDemo from './id/surat-demo.json'
import tandaTerima from './id/tanda-terima.json'
import unggah from './id/unggah.json'

/** The texts of each screen area in Bahasa Indonesia; a new area needs a file and one line here. */
export const id = {
  aduan,
  aktivasi,
  akun,
  bagian,
  bantuan,
  beranda,
  bingkai,
  daftar,
  dasbor,
  dataSaya,
  formulir,
  galat,
  gantiSandi,
  isian,
  isianAduan,
  janji,
  kabar,
  kabarEmail,
  kasus,
  keamanan,
  keterangan,
  kodeRahasia,
  konfirmasi,
  kunciMasuk,
  lacak,
  lampiran,
  langkahKedua,
  lapor,
  lupaSandi,
  masuk,
  pemulihan,
  penyerahan,
  periksaSurat,
  privasi,
  sandiBaru,
  sesi,
  sesudah,
  sistem,
  suratDemo,
  tandaTerima,
  unggah,
}
