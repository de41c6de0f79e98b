/** Short, plain, everyday words: easy to say, to write and to remember. 256 words give 8 bits each. */
const WORDS =
  'abu adik air akar alas alat alis anak angin angsa api arang arus asam asap atap awan ayah ayam bagi baju bakau baki balai balok bambu bangku banjir bantal baris batang batik batu bawang bayam beduk belut benang benih beras besi betis biji bintang bola botol buah bubur budi bukit buku bulan bulu bumi bunga burung busa buaya cabai cahaya cakap candi cangkir canting capung cerita cermin cincin cinta cuaca cucu dadu dahan danau dapur daun dayung debu delima desa dinding doa domba duku durian elang ember embun emas enau era fajar gajah galah gambar gandum ganggang garam garis gelas gelombang gempa gerbang gerobak getah gigi gitar gula gunung guru hangat harum hati hijau hujan hutan ikan indah intan jahe jala jalan jambu jamur janji jarum jati jeruk jembatan jendela jagung kabut kaca kacang kain kaki kakak kala kancil kapal kapas kapur karang kasur kayu kebun kelapa kelinci kemarau kembang kendi kerang kereta kertas ketan kijang kipas kolam kopi kota kuda kuku kulit kumbang kunci kuning kunyit kursi ladang laju lampu langit lapang laut layang lebah lemari lembah lidi lilin limau lumbung lumut madu malam mangga manis mata matahari mawar meja melati merah merak merpati minyak mobil muara musim nanas nasi nelayan nenas nyala nyiur obor ombak padi pagi paku palu panah pandan pantai papan parang pasar pasir payung pelangi perahu perak permata petani piano pintu piring pisang pohon pulau putih rakit rambutan rantau rawa rebana roti rotan ruang rumah rumput rusa'.split(
    ' ',
  )
const COUNT = 6

/** Six random words, about 48 bits, drawn in the browser; nothing leaves the page before the form is sent. */
export function suggestPassphrase(): string {
  const draws = crypto.getRandomValues(new Uint32Array(COUNT))
  return [...draws].map((draw) => WORDS[draw % WORDS.length]).join(' ')
}
