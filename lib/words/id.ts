import aduan from './id/aduan.json' with { type: 'json' }
import aktivasi from './id/aktivasi.json' with { type: 'json' }
import akun from './id/akun.json' with { type: 'json' }
import bagian from './id/bagian.json' with { type: 'json' }
import bantuan from './id/bantuan.json' with { type: 'json' }
import beranda from './id/beranda.json' with { type: 'json' }
import bingkai from './id/bingkai.json' with { type: 'json' }
import daftar from './id/daftar.json' with { type: 'json' }
import dasbor from './id/dasbor.json' with { type: 'json' }
import dataSaya from './id/data-saya.json' with { type: 'json' }
import formulir from './id/formulir.json' with { type: 'json' }
import gantiSandi from './id/ganti-sandi.json' with { type: 'json' }
import isian from './id/isian.json' with { type: 'json' }
import isianAduan from './id/isian-aduan.json' with { type: 'json' }
import janji from './id/janji.json' with { type: 'json' }
import kabar from './id/kabar.json' with { type: 'json' }
import kabarEmail from './id/kabar-email.json' with { type: 'json' }
import kasus from './id/kasus.json' with { type: 'json' }
import keamanan from './id/keamanan.json' with { type: 'json' }
import keterangan from './id/keterangan.json' with { type: 'json' }
import kodeRahasia from './id/kode-rahasia.json' with { type: 'json' }
import konfirmasi from './id/konfirmasi.json' with { type: 'json' }
import kunciMasuk from './id/kunci-masuk.json' with { type: 'json' }
import lacak from './id/lacak.json' with { type: 'json' }
import lampiran from './id/lampiran.json' with { type: 'json' }
import langkahKedua from './id/langkah-kedua.json' with { type: 'json' }
import lapor from './id/lapor.json' with { type: 'json' }
import lupaSandi from './id/lupa-sandi.json' with { type: 'json' }
import masuk from './id/masuk.json' with { type: 'json' }
import pemulihan from './id/pemulihan.json' with { type: 'json' }
import penyerahan from './id/penyerahan.json' with { type: 'json' }
import periksaSurat from './id/periksa-surat.json' with { type: 'json' }
import privasi from './id/privasi.json' with { type: 'json' }
import salahAduan from './id/salah-aduan.json' with { type: 'json' }
import sandiBaru from './id/sandi-baru.json' with { type: 'json' }
import sesi from './id/sesi.json' with { type: 'json' }
import sesudah from './id/sesudah.json' with { type: 'json' }
import sistem from './id/sistem.json' with { type: 'json' }
import suratDemo from './id/surat-demo.json' with { type: 'json' }
import tandaTerima from './id/tanda-terima.json' with { type: 'json' }
import unggah from './id/unggah.json' with { type: 'json' }

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
  salahAduan,
  sandiBaru,
  sesi,
  sesudah,
  sistem,
  suratDemo,
  tandaTerima,
  unggah,
}
